import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { callerOf, named, upstream } from '../every';
import type { Local } from '../local';

export const asksWeChat = ({ call, alsoCalls }: AnyContract) => call.kind !== 'own' || !!alsoCalls;
/** Every API of WeChat that the function's work needs. */
export const apisOf = (contract: AnyContract) =>
  upstream(contract) ? [upstream(contract)] : (contract.alsoCalls ?? []);

/** The calls that a function made, by whichever way. */
export async function callsOf(world: Local, contract: AnyContract) {
  return (await world.calls()).filter(
    ({ api, function: by }) => by === contract.name || api === upstream(contract),
  );
}

/** The sample event of each function that works out in the demo and asks WeChat for something. */
export async function goodEvents(world: Local, contracts: AnyContract[]): Promise<Map<string, object>> {
  const good = new Map<string, object>();
  for (const contract of contracts) {
    await named(contract, async () => {
      for (const { event } of sampleEvents(contract.name)) {
        await world.rewind();
        const { errCode } = await world.call(contract.name, event, callerOf(contract));
        if (errCode !== 0 || !(await callsOf(world, contract)).length) continue;
        good.set(contract.name, event as object);
        return;
      }
      throw new Error('none of its sample events succeeds and asks WeChat');
    });
  }
  return good;
}
