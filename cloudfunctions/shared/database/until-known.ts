import type { Deadline } from '../call/deadline';
import { type CollectionName, isMissing, maybeWritten, unavailable } from './failure';

const MOST_TRIES = 4;
const PAUSE_MS = 100;

/**
 * Repeats a write that carries a token of its own until it is known what became of it. `write` answers undefined where
 * it changed nothing; `look` then says what stands there, or undefined where the write may still land. Throws CallError
 * -700005: without such a collection, or with `maybeDone` where neither told.
 */
export async function untilKnown<Known>(
  name: CollectionName,
  deadline: Deadline,
  write: () => Promise<Known | undefined>,
  look: () => Promise<Known | undefined>,
): Promise<Known> {
  for (let tries = 0; tries < MOST_TRIES && deadline.left() > 0; tries++) {
    try {
      const written = await write();
      if (written !== undefined) return written;
    } catch (thrown) {
      if (isMissing(thrown)) throw unavailable(name, thrown);
    }
    const known = await look().catch(() => undefined);
    if (known !== undefined) return known;
    await deadline.pause(PAUSE_MS);
  }
  throw maybeWritten(name);
}
