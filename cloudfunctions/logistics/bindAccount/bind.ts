import { openapi } from '../../shared/call/openapi';
import type { Ask } from '../../shared/call/serve';
import { CallError } from '../../shared/failure/failure';
import { bindAccount, refusedWithoutPassword } from './contract';

const ask = openapi(bindAccount);

/** Binds or unbinds; a refusal is explained by what this courier was asked for. */
export const bind: Ask<typeof bindAccount> = async (request, invocation) => {
  try {
    return await ask(request, invocation);
  } catch (thrown) {
    throw explained(thrown, request.deliveryId);
  }
};

/** WeChat speaks of a password also where none was asked for. */
export function explained(thrown: unknown, deliveryId: string): unknown {
  const explanation =
    thrown instanceof CallError ? refusedWithoutPassword(thrown.errCode, deliveryId) : undefined;
  if (!(thrown instanceof CallError) || !explanation) return thrown;
  return new CallError(thrown.errCode, thrown.errMsg, { ...thrown.details, explanation });
}
