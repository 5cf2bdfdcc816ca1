import { settings } from '../settings';
import type { Loose } from '../types';
import { ApiError, api } from './api';

export const cloud = {
  init: () => {},
  callFunction: api('cloud.callFunction', async ({ name, data = {} }) => {
    const answer = await post(`functions/${encodeURIComponent(name)}`, data);
    if (answer.errCode !== undefined && !('result' in answer)) {
      throw new ApiError('', { errCode: answer.errCode, errMsg: answer.errMsg });
    }
    return { result: answer.result, requestID: answer.requestID };
  }),
};

async function post(path: string, data: unknown): Promise<Loose> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-wx-openid': settings.openid,
        'x-wx-source': 'wx_client',
      },
      body: JSON.stringify(data),
    });
    return await response.json();
  } catch {
    // What a phone without a network tells the page.
    throw new ApiError('', { errCode: -1, errMsg: 'cloud.callFunction:fail request:fail' });
  }
}
