import { loadContracts } from '../contracts';
import { createBackend, seedRecords, seedState } from './backend/index';
import { consolePage } from './console/index';
import { declaredIndexes } from './database/declared';
import { type Emulator, type EmulatorOptions, runEmulator } from './emulator';

export type { Emulator, EmulatorOptions } from './emulator';

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
