/**
 * The box an address is pasted into, and whose the parts beside it are. `idle`: nothing to read in the box; `answered`:
 * the parts belong to the text in the box, or somebody filled them in after it; `failed`: they could not be read.
 */
export type PasteState = 'idle' | 'reading' | 'answered' | 'failed';

/** What stood beside another text: shown grey while the new one is read, and good again once that text is back. */
interface Former<Parts> {
  text: string;
  state: PasteState;
  parts: Parts;
}

export interface Paste<Parts> {
  /** As it stands in the box, without the blanks around it. */
  text: string;
  state: PasteState;
  /** Only the answer to the question of this number counts. */
  question: number;
  former?: Former<Parts>;
}

/** The box after an event, and what becomes of the parts: these, none at all (null), or as they are (undefined). */
export interface Turn<Parts> {
  paste: Paste<Parts>;
  parts?: Parts | null;
}

/** Shorter texts are nobody's address. */
const SHORTEST_ADDRESS = 8;

export function emptyPaste<Parts>(): Paste<Parts> {
  return { text: '', state: 'idle', question: 0 };
}

/** Somebody changed what stands in the box, or an event only says so. `parts`: those that stand beside it now. */
export function typed<Parts>(paste: Paste<Parts>, value: string, parts: Parts): Turn<Parts> {
  const text = value.trim();
  if (text === paste.text) return { paste };
  const question = paste.question + 1;
  const { former } = paste;
  if (former?.text === text) return { paste: { text, state: former.state, question }, parts: former.parts };
  const state = text.length < SHORTEST_ADDRESS ? 'idle' : 'reading';
  return { paste: { text, state, question, former: keep(paste, parts) }, parts: null };
}

/** Somebody asks by a tap, also for a short text or for one that was read before. */
export function asked<Parts>(paste: Paste<Parts>, parts: Parts): Turn<Parts> {
  if (!paste.text) return { paste };
  const question = paste.question + 1;
  return { paste: { ...paste, state: 'reading', question, former: keep(paste, parts) }, parts: null };
}

export function answered<Parts>(paste: Paste<Parts>, question: number, parts: Parts): Turn<Parts> {
  if (!isAwaited(paste, question)) return { paste };
  return { paste: { text: paste.text, state: 'answered', question }, parts };
}

/** The parts of another text stay away; those of this very text are no worse than before. */
export function failed<Parts>(paste: Paste<Parts>, question: number): Turn<Parts> {
  if (!isAwaited(paste, question)) return { paste };
  const { text, former } = paste;
  if (former?.text === text) return { paste: { text, state: former.state, question }, parts: former.parts };
  return { paste: { ...paste, state: 'failed' } };
}

/** Somebody filled in a part by hand: from now on the parts are theirs. While a text is read nobody can. */
export function corrected<Parts>(paste: Paste<Parts>): Paste<Parts> {
  const { text, state, question } = paste;
  if (state === 'reading') return paste;
  return { text, state: state === 'failed' ? 'answered' : state, question };
}

/** The parts came from elsewhere: nothing that stood in the box counts any more. */
export function emptied<Parts>({ question }: Paste<Parts>): Paste<Parts> {
  return { text: '', state: 'idle', question: question + 1 };
}

/** How many characters one event brought along: a paste brings many, whatever it was pasted over. */
export function broughtAtOnce(before: string, after: string): number {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  return after.length - head - tail;
}

/** Whether anything is written there. */
export function isSomething(parts: unknown): boolean {
  if (typeof parts === 'string') return parts.trim() !== '';
  return typeof parts === 'object' && parts !== null && Object.values(parts).some(isSomething);
}

function keep<Parts>({ text, state, former }: Paste<Parts>, parts: Parts): Former<Parts> | undefined {
  return former || state === 'reading' || state === 'failed' ? former : { text, state, parts };
}

function isAwaited<Parts>(paste: Paste<Parts>, question: number): boolean {
  return paste.state === 'reading' && paste.question === question;
}

/** What the page is told: `parts` as a turn has them, `former` those that are shown grey while a text is read. */
export interface PasteTurn<Parts> {
  state: PasteState;
  filled: boolean;
  parts?: Parts | null;
  former?: Parts;
}

/** What the page tells the box. */
export interface PasteBox {
  corrected(): void;
  empty(): void;
}
