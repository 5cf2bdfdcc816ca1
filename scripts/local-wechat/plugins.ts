import { couriers } from './couriers';
import type { Plugin } from './engine/plugin';

/** What of WeChat is here besides the engine: the one place that names it. */
export const PLUGINS: readonly Plugin[] = [couriers];
