import {
  type Sender,
  type ShopSettings,
  shopSettings,
} from '../../../../cloudfunctions/console/shopSettings/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { invalidRequest } from '../../../../cloudfunctions/shared/failure/failure';
import type { CallResult } from '../../kit/services/cloud';
import { loadSettings, saveSettings } from './settings';

/** Adds a sender to the shop's; one that is incomplete is not sent. */
export async function saveSender(sender: Sender): Promise<CallResult<ShopSettings>> {
  const alone = validate(shopSettings.request, { action: 'save', settings: { senders: [sender], shop: {} } });
  if (!alone.ok) {
    const { error, ...failure } = invalidRequest(shopSettings, alone.issues);
    return {
      ok: false,
      failure: { ...failure, error: { ...error, title: alone.issues[0]?.message ?? error.title } },
    };
  }
  const known = await loadSettings();
  if (!known.ok) return known;
  const { settings, version } = known.data;
  return saveSettings({ settings: { ...settings, senders: [...settings.senders, sender] }, version });
}
