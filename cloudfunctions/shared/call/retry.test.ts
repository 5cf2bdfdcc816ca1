import { bindAccount } from '../../logistics/bindAccount/contract';
import { getOrder } from '../../logistics/getOrder/contract';
import { CallError } from '../failure/failure';
import { deadlineIn } from './deadline';
import { withRetry } from './retry';

const deadline = () => deadlineIn(19_000);

/** Fails `times` times with the code, then answers; counts the tries. */
function flaky(errCode: number, times: number) {
  const calls = { tries: 0 };
  const attempt = async () => {
    calls.tries += 1;
    if (calls.tries <= times) throw new CallError(errCode, 'x');
    return 'done';
  };
  return { calls, attempt };
}

describe('a passing fault', () => {
  it.each([-1, -501001, -604102])('of a read (%i) is tried again', async (errCode) => {
    const { calls, attempt } = flaky(errCode, 2);
    await expect(withRetry(getOrder, deadline(), attempt)).resolves.toBe('done');
    expect(calls.tries).toBe(3);
  });

  it('of a read is not tried again where the function would not live to tell', async () => {
    jest.useFakeTimers();
    let tries = 0;
    const ended = withRetry(getOrder, deadline(), async () => {
      tries += 1;
      await new Promise((resolve) => setTimeout(resolve, 6000));
      throw new CallError(-501001, 'timeout');
    }).catch((thrown) => thrown.errCode);
    await jest.advanceTimersByTimeAsync(19_000);
    jest.useRealTimers();
    expect(await ended).toBe(-501001);
    expect(tries).toBe(2);
  });

  it.each([45011, 930563, -604101])('%i of a read is final', async (errCode) => {
    const { calls, attempt } = flaky(errCode, 1);
    await expect(withRetry(getOrder, deadline(), attempt)).rejects.toMatchObject({ errCode });
    expect(calls.tries).toBe(1);
  });

  it('of a write is never repeated: the lost answer may hide a done deed', async () => {
    const { calls, attempt } = flaky(-1, 1);
    await expect(withRetry(bindAccount, deadline(), attempt)).rejects.toMatchObject({ errCode: -1 });
    expect(calls.tries).toBe(1);
  });
});
