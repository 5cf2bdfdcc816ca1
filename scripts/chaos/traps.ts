import type { Clerk } from './clerk';
import type { Local } from './local';
import { DEAF, HELD_BACK, LOST, SILENCE, UNWRITTEN } from './weather';

/** What weather brings about by chance alone, made sure of: one mistake of the ledger's each walks into it. */
export type Trap = (
  local: Local,
  clerks: readonly Clerk[],
  runTimer: () => Promise<unknown>,
) => Promise<void>;

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** While the first call is held back, and after a lease that is too short would be over. */
const IMPATIENT_MS = 6500;

const during = async (local: Local, faults: readonly object[], work: () => Promise<unknown>) => {
  await local.send('PUT', '/emulator/faults', faults);
  await work();
  await local.send('PUT', '/emulator/faults', []);
};
const all = (clerks: readonly Clerk[]) => Promise.all(clerks.map((clerk) => clerk.work()));

/** The same order is sent again while the first call is still held back: only one may be at work. */
const impatience: Trap = (local, clerks) =>
  during(local, HELD_BACK, () =>
    Promise.all(
      clerks.map(async (clerk) => {
        const first = clerk.send();
        await new Promise((resolve) => setTimeout(resolve, IMPATIENT_MS));
        await Promise.all([first, clerk.send()]);
      }),
    ),
  );

/** Orders that never reach WeChat, and that nobody looks for until they are old: few looks are no evidence. */
const loss: Trap = async (local, clerks, runTimer) => {
  await during(local, LOST, () => all(clerks));
  for (const seconds of [2 * HOUR, 11 * MINUTE]) {
    await local.advance(seconds);
    await runTimer();
  }
};

/** Waybills nobody hears of, and then nothing for so long that personal data is due while WeChat is still deaf. */
const silence: Trap = (local, clerks, runTimer) =>
  during(local, DEAF, async () => {
    await all(clerks);
    await local.send('PUT', '/emulator/pushes', { enabled: false });
    await local.advance(SILENCE);
    await runTimer();
    await local.send('PUT', '/emulator/pushes', { enabled: true });
  });

/** A refusal that cannot be written down may not be told: the timer will place the order. */
const blotted: Trap = (local, clerks) =>
  during(local, UNWRITTEN, () => Promise.all(clerks.map((clerk) => clerk.send())));

export const TRAPS: readonly Trap[] = [impatience, loss, blotted, silence];
