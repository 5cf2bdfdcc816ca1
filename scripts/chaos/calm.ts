import { runTimer } from './drivers';
import type { Local } from './local';
import type { LedgerLine } from './promises';

const MINUTE = 60;
/** What nobody knows the outcome of. */
export const OPEN = new Set(['creating', 'unknown']);
const MOST_ROUNDS = 40;
const QUIET_ROUNDS = 3;
/** The ledger is asked again about a waybill after hours, so the later rounds are longer. */
const SHORT_ROUNDS = 6;
const RUNS_A_ROUND = 12;

/** The timer alone puts everything right, until nothing changes any more. */
export async function calm(local: Local): Promise<void> {
  let quiet = 0;
  let before = '';
  for (let round = 0; round < MOST_ROUNDS && quiet < QUIET_ROUNDS; round++) {
    await local.advance(round < SHORT_ROUNDS ? 11 * MINUTE : 130 * MINUTE);
    await runTimer(local);
    for (let run = 1; run < RUNS_A_ROUND && !(await isQuiet(local)); run++) {
      const { checked = 0, resolved = 0, refreshed = 0 } = await runTimer(local);
      if (checked === 0 || resolved + refreshed === 0) break;
    }
    const now = (await ledgerOf(local)).map(({ orderId, state }) => `${orderId} ${state}`).join();
    quiet = now === before && round >= SHORT_ROUNDS && (await agrees(local)) ? quiet + 1 : 0;
    before = now;
  }
}

/** Nothing is open any more, and the ledger says what the courier says. */
async function isQuiet(local: Local): Promise<boolean> {
  const open = (await ledgerOf(local)).filter(({ state }) => OPEN.has(state));
  return open.length === 0 && agrees(local);
}

async function agrees(local: Local): Promise<boolean> {
  const { waybills, ledger } = await local.get('/emulator/state');
  const states = new Map(ledger.map((line: LedgerLine) => [line.orderId, line.state]));
  return waybills.every(
    ({ orderId, orderStatus }: { orderId: string; orderStatus: number }) =>
      !orderId.startsWith('storm-') || states.get(orderId) === (orderStatus === 1 ? 'cancelled' : 'created'),
  );
}

export async function ledgerOf(local: Local): Promise<LedgerLine[]> {
  return (await local.get('/emulator/state')).ledger;
}
