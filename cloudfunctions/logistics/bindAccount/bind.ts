import { openapi } from '../../shared/call/openapi';
import type { Ask } from '../../shared/call/serve';
import { WECHAT } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';
import { courierFacts } from '../../shared/waybill/couriers';
import { bindAccount } from './contract';

const ask = openapi(bindAccount);

/** Binds or unbinds; a refusal is explained by what this courier was asked for. */
export const bind: Ask<typeof bindAccount> = async (request, invocation) => {
  try {
    return await ask(request, invocation);
  } catch (thrown) {
    throw explained(thrown, request.deliveryId);
  }
};

const OF_A_PASSWORD: number[] = [WECHAT.accountOrPasswordWrong, WECHAT.argumentMissing];

/** WeChat speaks of a password also where none was asked for. */
export function explained(thrown: unknown, deliveryId: string): unknown {
  const { withoutPassword, customerCode } = courierFacts(deliveryId);
  if (!(thrown instanceof CallError) || !withoutPassword || !OF_A_PASSWORD.includes(thrown.errCode))
    return thrown;
  const explanation = {
    title: '快递公司不认识这个客户编码',
    action: `这家快递绑定时不用密码，请核对客户编码：应填${customerCode}；并请对方确认它已经开通微信物流助手。`,
  };
  return new CallError(thrown.errCode, thrown.errMsg, { ...thrown.details, explanation });
}
