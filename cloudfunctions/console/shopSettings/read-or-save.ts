import type { Invocation, Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { collection, type Stored } from '../../shared/database/collection';
import { fingerprint, newToken } from '../../shared/database/token';
import { OWN } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';
import type { Settings, ShopSettings, shopSettings } from './contract';

interface Kept extends Stored {
  settings: Settings;
}

const ID = 'shop';
const NOTHING: Settings = { senders: [], shop: {} };
const open = collection<Kept>('settings');
type Records = ReturnType<typeof open>;

export async function readOrSave(
  { action, settings, version = '' }: RequestOf<typeof shopSettings>,
  { deadline }: Invocation,
): Promise<Success<typeof shopSettings>> {
  const records = open(deadline);
  const kept = action === 'save' && settings ? await save(records, settings, version) : await read(records);
  return { ...kept, errCode: 0, errMsg: 'shopSettings:ok' };
}

async function read(records: Records): Promise<ShopSettings> {
  const stored = await records.find(ID);
  return stored ? { settings: stored.settings, version: stored.attempt } : { settings: NOTHING, version: '' };
}

/** What is stored already is no error: the answer to the first save may have got lost. */
async function save(records: Records, settings: Settings, version: string): Promise<ShopSettings> {
  const attempt = newToken();
  const saved = version
    ? await records.updateIf(ID, version, { settings, attempt })
    : (await records.insert({ _id: ID, attempt, settings })).attempt === attempt;
  if (saved) return { settings, version: attempt };
  const now = await read(records);
  if (fingerprint(now.settings) === fingerprint(settings)) return now;
  throw new CallError(OWN.changedMeanwhile, 'shopSettings:fail changed meanwhile');
}
