import { bindAccount } from '../../../cloudfunctions/bindAccount/contract';
import { getAllAccount } from '../../../cloudfunctions/getAllAccount/contract';
import { getAllDelivery } from '../../../cloudfunctions/getAllDelivery/contract';
import { getEwaybillAccount } from '../../../cloudfunctions/getEwaybillAccount/contract';
import { getOrder } from '../../../cloudfunctions/getOrder/contract';
import type { AnyContract } from '../../../cloudfunctions/shared/contract';
import type { WeChatReply } from '../types';
import { createBackend, seedState } from '.';
import type { BackendState } from './state';

const CONTRACTS: AnyContract[] = [bindAccount, getAllAccount, getAllDelivery, getEwaybillAccount, getOrder];
const OPENING = Date.parse('2025-11-20T15:04:00+08:00');

/** A back end for tests: the demo merchant, a clock that stands still, and a count of what would be saved. */
export function openBackend(state: BackendState = seedState(OPENING)) {
  let now = OPENING;
  let saves = 0;
  const slot = {
    value: state,
    changed() {
      saves += 1;
    },
  };
  const backend = createBackend({ clock: { now: () => now }, slot, contracts: CONTRACTS });
  return {
    backend,
    state,
    get saves() {
      return saves;
    },
    pass(seconds: number) {
      now += seconds * 1000;
    },
    call(api: string, body: unknown = {}): WeChatReply {
      const reply = backend.call(api, body);
      if (!reply) throw new Error(`${api} is not emulated`);
      return reply;
    },
  };
}
