import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { forEach, sampleOf } from '../every';
import type { FunctionAnswer, Local } from '../local';
import { admissionOf, type Caller, type Told } from './model';

/** Says in the event that it is the owner, which must change nothing. */
const FORGED = { userInfo: { openId: 'o-demo-owner', appId: 'wx1' }, tcbContext: { openId: 'o-demo-owner' } };

/**
 * Calls every function and compares with the model. Those who are to be kept out ask for real work, all of them
 * before anybody is let in, so that nothing at all may have happened by then; the others send nonsense, and that a
 * function complains about it shows that it listens.
 */
export async function judge(local: Local, contracts: AnyContract[], callers: Caller[], told: Told) {
  const before = await local.json('/emulator/database');
  let judged = 0;
  const inTurn = (admitted: boolean) =>
    forEach(contracts, async (contract) => {
      for (const caller of callers) {
        const admission = admissionOf(contract.name, caller, told);
        if (admission.admitted !== admitted) continue;
        judged++;
        const event = admitted ? { surprise: 1, ...FORGED } : { ...sampleOf(contract), ...FORGED };
        const answer = await local.call(contract.name, event, caller);
        expect({ caller, answer: seen(answer) }).toEqual({ caller, answer: promised(admission, caller) });
      }
    });
  await inTurn(false);
  expect(await local.calls()).toEqual([]);
  expect(await local.json('/emulator/database')).toEqual(before);
  await inTurn(true);
  return judged;
}

function seen({ errCode, error }: FunctionAnswer) {
  return { errCode, title: error?.title, openid: error?.openid };
}

const LISTENS = { errCode: -700001, title: '填写的内容有误，还没有提交给微信' };

function promised({ admitted, known }: ReturnType<typeof admissionOf>, { openid }: Caller) {
  if (admitted) return LISTENS;
  const title = known ? expect.stringMatching(/^你的权限不能使用/) : '你还不是这家店的员工';
  return { errCode: -700002, title, openid: openid || undefined };
}
