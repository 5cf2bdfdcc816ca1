import path from 'node:path';
import { type Emulator, startEmulator } from '../local-wechat';
import { manyWaybills } from './plant';

/** A local WeChat whose ledger has so many records. */
export interface World {
  records: number;
  local: Emulator;
}

export async function withWorlds<T>(
  dataDir: string,
  sizes: readonly number[],
  work: (worlds: readonly World[]) => Promise<T>,
): Promise<T> {
  const worlds: World[] = [];
  try {
    for (const records of sizes) {
      const local = await startEmulator({
        port: 0,
        dataDir: path.join(dataDir, String(records)),
        quiet: true,
      });
      worlds.push({ records, local });
      const waybills = manyWaybills(records, Date.now());
      await fetch(`${local.url}/emulator/database`, { method: 'PUT', body: JSON.stringify({ waybills }) });
    }
    return await work(worlds);
  } finally {
    for (const { local } of worlds) await local.stop();
  }
}
