/** One way in which a call to WeChat can fail. */
export interface Kind {
  title: string;
  fault: { kind: string; errcode?: number; ms?: number };
  /** What it is to a function. */
  means:
    | 'nothing'
    /** WeChat asks for another try. */
    | 'busy'
    /** WeChat refused, and nothing was done. */
    | 'refused'
    /** A code that nobody documents: who knows what was done. */
    | 'strange'
    /** No usable answer. */
    | 'lost';
  /** WeChat did the work, though nobody heard of it. */
  done: boolean;
}

const lost = (kind: string, done: boolean): Kind => ({ title: kind, fault: { kind }, means: 'lost', done });
const code = (errcode: number, means: Kind['means']): Kind => ({
  title: `errcode ${errcode}`,
  fault: { kind: 'errcode', errcode },
  means,
  done: false,
});

export const UNHEARD_OF = 9_876_543;
/** Longer than any call of a function may take. */
export const TOO_LONG_MS = 60_000;

export const KINDS: Kind[] = [
  { title: 'never answers', fault: { kind: 'latency', ms: TOO_LONG_MS }, means: 'lost', done: false },
  code(-1, 'busy'),
  code(45011, 'refused'),
  code(UNHEARD_OF, 'strange'),
  { title: 'slow', fault: { kind: 'latency', ms: 700 }, means: 'nothing', done: true },
  lost('dropBefore', false),
  lost('dropAfter', true),
  lost('http502', false),
  lost('brokenJson', true),
  lost('emptyReply', true),
];
