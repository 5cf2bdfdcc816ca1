import { addOrder } from '../../../../cloudfunctions/logistics/addOrder/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { BUSINESS_ACTIONS } from '../../../../cloudfunctions/shared/waybill/track';
import { ASIDE_ACTIONS, MAIN_ACTIONS, newSandboxId, nextAction, sandboxOrder, wordsOf } from './sandbox';

test('the sample order is one the contract takes', () => {
  expect(validate(addOrder.request, sandboxOrder(newSandboxId(1), 'o-me'))).toMatchObject({ ok: true });
});

test('every node the sandbox knows has a button and words', () => {
  const types = [...MAIN_ACTIONS, ...ASIDE_ACTIONS].map(({ type }) => type);
  expect(types.sort()).toEqual(Object.keys(BUSINESS_ACTIONS).map(Number).sort());
  for (const type of types) expect(wordsOf(type)).not.toBe('轨迹更新');
});

test('the next node follows the furthest one, whatever went wrong in between', () => {
  expect(nextAction([])).toBe(100003);
  expect(nextAction([100003, 100001, 400002])).toBe(200001);
  expect(nextAction([200001])).toBe(300002);
  expect(nextAction([300003])).toBeUndefined();
});
