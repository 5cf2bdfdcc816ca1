import { loadContracts } from '../lib/contracts';
import { createBackend, seedRecords, seedState } from './couriers/index';
import { consolePage } from './engine/console/index';
import { declaredIndexes } from './engine/database/declared';
import { type Emulator, type EmulatorOptions, runEmulator } from './engine/engine';

export type { Emulator, EmulatorOptions } from './engine/engine';

/** The local WeChat with the demo merchant and every API of this project. Throws when the port or the data folder is taken. */
export async function startEmulator(options: EmulatorOptions): Promise<Emulator> {
  const contracts = await loadContracts();
  const records = options.emptyDatabase ? undefined : seedRecords;
  return runEmulator(options, {
    contracts,
    createBackend,
    seedState,
    seedRecords: records,
    indexes: declaredIndexes(),
    consolePage,
  });
}
