import { EventChannel } from '../event-channel';
import type { PageEntry } from '../page';
import * as router from '../router';
import type { Loose } from '../types';
import { ApiError, api } from './api';

export const navigation = {
  navigateTo: api('navigateTo', ({ url, events = {} }) => {
    const eventChannel = new EventChannel();
    for (const [name, listener] of Object.entries(events)) eventChannel.on(name, listener as Loose);
    entered(router.navigateTo(url, eventChannel));
    return { eventChannel };
  }),
  redirectTo: api('redirectTo', ({ url }) => void entered(router.redirectTo(url))),
  reLaunch: api('reLaunch', ({ url }) => void entered(router.reLaunch(url))),
  switchTab: api('switchTab', () => {
    throw new ApiError('can not switch to no-tabBar page');
  }),
  navigateBack: api('navigateBack', ({ delta = 1 }) => {
    const refused = router.navigateBack(delta);
    if (refused) throw new ApiError(refused);
  }),
};

function entered(result: PageEntry | string): PageEntry {
  if (typeof result === 'string') throw new ApiError(result);
  return result;
}
