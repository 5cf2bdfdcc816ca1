import { loadContracts } from '../lib/contracts';
import { consoleOf } from './engine/console';
import { declaredIndexes } from './engine/database/declared';
import { type Emulator, type EmulatorOptions, runEmulator } from './engine/engine';
import { PLUGINS } from './plugins';

export { SCENARIOS } from './couriers/console/scenarios';
export { seedRecords } from './couriers/index';
export { play, type World } from './engine/console/client/scenario';
export { DEMO_APPS } from './engine/demo';
export type { Emulator, EmulatorOptions } from './engine/engine';
export type { FormField } from './engine/functions/form';
export type { Limits } from './engine/runtime/limits';
export { writeFunction } from './engine/testing/functions';
export type { Json } from './engine/types';
export type { Watch } from './engine/wechat/exchange';

const consolePage = consoleOf(PLUGINS.flatMap(({ consolePart }) => consolePart ?? []));

/** The local WeChat with the demo merchant and every API of this project. Throws when the port or the data folder is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  return runEmulator(options, {
    contracts: await loadContracts(),
    plugins: PLUGINS,
    indexes: declaredIndexes(),
    consolePage,
  });
}
