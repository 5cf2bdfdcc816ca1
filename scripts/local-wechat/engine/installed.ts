import type { DatabaseRecord } from './database/record';
import type { Plugin, Service, ServiceDeps } from './plugin';
import type { Store } from './storage/store';
import type { Json } from './types';

/** The plug-ins of one local WeChat, each with its state, as the engine speaks to all of them. */
export interface Installed {
  services: readonly Service[];
  byName: ReadonlyMap<string, Service>;
  /** What `GET /emulator/state` shows of them. */
  state(): Json;
  catchUp(): void;
  /** Each back to its demo as of `now`. */
  reset(now: number): void;
  detailsOf(errcode: number): Json | undefined;
}

interface InstallDeps extends Pick<ServiceDeps<unknown>, 'clock' | 'contracts' | 'records'> {
  store: Store;
  push(receiver: string, packet: Json): void;
}

export function install(plugins: readonly Plugin[], { store, push, ...deps }: InstallDeps): Installed {
  const startedAt = deps.clock.now();
  const installed = plugins.map((plugin) => {
    const slot = store.slot(plugin.name, () => plugin.seedState(startedAt));
    const service = plugin.open({ ...deps, slot, push: (packet) => push(plugin.receiver, packet) });
    return { plugin, slot, service };
  });
  const services = installed.map(({ service }) => service);
  return {
    services,
    byName: new Map(installed.map(({ plugin, service }) => [plugin.name, service])),
    state: () => Object.assign({}, ...services.map((service) => service.state())),
    catchUp() {
      for (const service of services) service.catchUp();
    },
    reset(now) {
      for (const { plugin, slot } of installed) {
        slot.value = plugin.seedState(now);
        slot.changed();
      }
    },
    detailsOf: (errcode) => firstOf(services, (service) => service.detailsOf?.(errcode)),
  };
}

/** The first answer there is. */
export function firstOf<T>(
  services: readonly Service[],
  ask: (service: Service) => T | undefined,
): T | undefined {
  for (const service of services) {
    const answer = ask(service);
    if (answer !== undefined) return answer;
  }
  return undefined;
}

/** What the demo's cloud database begins with, whoever it is from. */
export function recordsOf(plugins: readonly Plugin[], now: number): Record<string, DatabaseRecord[]> {
  const all: Record<string, DatabaseRecord[]> = {};
  for (const { seedRecords } of plugins)
    for (const [name, records] of Object.entries(seedRecords?.(now) ?? {}))
      all[name] = [...(all[name] ?? []), ...(records as DatabaseRecord[])];
  return all;
}
