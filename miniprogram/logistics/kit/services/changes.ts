import { slice } from './store';

/** What pages show of the cloud and other pages change. */
export type Topic = 'waybills' | 'staff' | 'printers' | 'settings';

const versions = slice<Readonly<Record<Topic, number>>>('changes', {
  waybills: 0,
  staff: 0,
  printers: 0,
  settings: 0,
});

/** Whoever shows this should load it again when it is next seen. */
export function noteChange(topic: Topic): void {
  const before = versions.get();
  versions.set({ ...before, [topic]: before[topic] + 1 });
}

/** Compare with the version remembered when loading. */
export function versionOf(topic: Topic): number {
  return versions.get()[topic];
}
