import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { prefix } from '../every';
import type { FunctionAnswer, Local } from '../local';

/** Failures are told in Chinese, and no address, path or body of anybody's slips out. */
export function expectClear(contract: AnyContract, answer: FunctionAnswer) {
  if (answer.errCode === 0) return expect(answer.errMsg).toBe(`${prefix(contract)}ok`);
  expect(answer.errMsg).not.toBe('');
  expect(answer.error).toMatchObject({
    title: expect.stringMatching(/[\u4e00-\u9fff]/),
    action: expect.stringMatching(/[\u4e00-\u9fff]/),
  });
  expect(JSON.stringify(answer)).not.toMatch(/127\.0\.0\.1|http|<|ECONN|admin|node_modules/);
}

/** No order has two waybills. */
export async function expectOneWaybillEach(world: Local) {
  const { waybills } = await world.state();
  const ids = waybills.map(({ orderId }: { orderId: string }) => orderId);
  expect(new Set(ids).size).toBe(ids.length);
}
