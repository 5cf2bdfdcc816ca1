import { EventChannel } from '../event-channel';
import type { PageEntry } from '../page';
import * as router from '../router';
import type { Loose } from '../types';
import { ApiError, api } from './api';

/** Pages change after the code that asked for it has finished, as in WeChat: it may be the onLoad of the page to leave. */
async function later(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  await router.historySettled();
}

export const navigation = {
  navigateTo: api('navigateTo', async ({ url, events = {} }) => {
    const eventChannel = new EventChannel();
    for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener as Loose);
    await later();
    entered(router.navigateTo(url, eventChannel));
    return { eventChannel };
  }),
  redirectTo: api('redirectTo', async ({ url }) => {
    await later();
    entered(router.redirectTo(url));
  }),
  reLaunch: api('reLaunch', async ({ url }) => {
    await later();
    entered(router.reLaunch(url));
  }),
  switchTab: api('switchTab', () => {
    throw new ApiError('can not switch to no-tabBar page');
  }),
  navigateBack: api('navigateBack', async ({ delta = 1 }) => {
    await later();
    const refused = router.navigateBack(delta);
    if (refused) throw new ApiError(refused);
  }),
};

function entered(result: PageEntry | string): PageEntry {
  if (typeof result === 'string') throw new ApiError(result);
  return result;
}
