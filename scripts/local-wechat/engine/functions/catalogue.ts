import { type SampleEvent, sampleEvents } from '../../../lib/sample-events';
import type { Bundles } from '../runtime/bundles';
import type { Contracts } from '../types';

/** A built function as the console shows it. */
export interface CatalogueEntry {
  name: string;
  title: string;
  role?: string;
  effect?: string;
  /** What it calls: `logistics.<method>`, an HTTPS path, or nothing. */
  api?: string;
  permissions: string[];
  samples: SampleEvent[];
}

/** Every function that is built, with what its contract says and the sample events in its folder. */
export function catalogue(bundles: Bundles, contracts: Contracts): CatalogueEntry[] {
  return bundles.names().map((name) => {
    const contract = contracts.find((one) => one.name === name);
    const call = contract?.call;
    return {
      name,
      title: contract?.title ?? name,
      role: contract?.role,
      effect: contract?.effect,
      api: call?.kind === 'openapi' ? call.api : call?.kind === 'https' ? call.path : undefined,
      permissions: bundles.permissions(name),
      samples: sampleEvents(name),
    };
  });
}
