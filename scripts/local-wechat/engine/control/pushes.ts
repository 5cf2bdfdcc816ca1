import * as v from 'valibot';
import type { Pushes } from '../functions/pushes';
import { sendJson } from '../server/http';
import type { Router } from '../server/router';
import { checked, jsonBody } from './body';

const body = v.strictObject({ enabled: v.boolean() });

/** /emulator/pushes: switches WeChat's events off, as in an environment without a subscription. */
export function addPushControl(router: Router, pushes: Pushes): void {
  router.on('GET', '/emulator/pushes', (visit) => sendJson(visit, pushes.view()));
  router.on('PUT|POST', '/emulator/pushes', async (visit) => {
    pushes.enable(checked(body, await jsonBody(visit)).enabled);
    sendJson(visit, pushes.view());
  });
}
