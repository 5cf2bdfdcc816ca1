import { collection, type Stored } from '../shared/collection';
import type { RequestOf } from '../shared/contract';
import { OWN } from '../shared/errors';
import { CallError } from '../shared/failure';
import { newToken } from '../shared/ledger';
import type { Settings, ShopSettings, shopSettings } from './contract';

interface Kept extends Stored {
  settings: Settings;
}

const ID = 'shop';
const NOTHING: Settings = { senders: [], shop: {} };
const records = collection<Kept>('settings');

export async function keep({
  action,
  settings,
  version = '',
}: RequestOf<typeof shopSettings>): Promise<ShopSettings & { errCode: number; errMsg: string }> {
  if (action === 'save' && settings) await save(settings, version);
  const stored = await records.find(ID);
  const kept = stored
    ? { settings: stored.settings, version: stored.attempt }
    : { settings: NOTHING, version: '' };
  return { ...kept, errCode: 0, errMsg: 'shopSettings:ok' };
}

async function save(settings: Settings, version: string): Promise<void> {
  const attempt = newToken();
  const saved = version
    ? await records.updateIf(ID, version, { settings, attempt })
    : (await records.insert({ _id: ID, attempt, settings })).attempt === attempt;
  if (!saved) throw new CallError(OWN.changedMeanwhile, 'shopSettings:fail changed meanwhile');
}
