import { type ShopSettings, shopSettings } from '../../../../cloudfunctions/console/shopSettings/contract';
import { noteChange } from '../../kit/services/changes';
import { type CallResult, callFunction } from '../../kit/services/cloud';

/** What all waybills of the shop have in common. */
export function loadSettings(): Promise<CallResult<ShopSettings>> {
  return callFunction(shopSettings, { action: 'read' });
}

/** Saves over `version`, as it was read; -700010 where somebody changed it since. */
export async function saveSettings({ settings, version }: ShopSettings): Promise<CallResult<ShopSettings>> {
  const outcome = await callFunction(shopSettings, { action: 'save', settings, ...(version && { version }) });
  noteChange('settings');
  return outcome;
}
