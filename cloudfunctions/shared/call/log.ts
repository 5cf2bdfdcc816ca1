import { createHash } from 'node:crypto';
import { ridOf } from '../failure/rid';
import { memoizeLast } from './memoize-last';

export interface CallRecord {
  api: string;
  errCode: number;
  ms: number;
  openid: string;
  errMsg?: string;
  waybillId?: unknown;
}

const hashOf = memoizeLast((openid) => createHash('sha256').update(openid).digest('hex').slice(0, 12));

/**
 * One JSON line per call. Whatever could name a person stays out: of the openid only a hash, of the waybill
 * number only the last four characters, of the message only WeChat's request id.
 */
export function logCall({ api, errCode, ms, openid, errMsg, waybillId }: CallRecord): void {
  console.log(
    JSON.stringify({
      api,
      errCode,
      rid: ridOf(errMsg),
      ms,
      caller: openid ? hashOf(openid) : undefined,
      waybill: typeof waybillId === 'string' ? waybillId.slice(-4) : undefined,
    }),
  );
}
