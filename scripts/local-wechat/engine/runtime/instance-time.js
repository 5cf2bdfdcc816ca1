// What time it is inside an instance. Date follows the clock of the local WeChat. Timers and performance.now() keep
// the machine's pace, until the local WeChat skips time in which everybody only waits: then what is due fires at once.

const http = require('node:http');
const { setImmediate: nextTurn } = require('node:timers/promises');
const { promisify } = require('node:util');

const real = { Date, setTimeout, clearTimeout, now: performance.now.bind(performance) };
/** What keeps an instance alive while it does nothing. */
const AT_REST = /^(Timeout|Immediate|PipeWrap|TCPSocketWrap|TTYWrap)$/;

/** `origin` is where the local WeChat answers, `token` what it knows this instance by. */
exports.takeOver = function takeOver(origin, token) {
  const date = moveDate();
  const timers = replaceTimers();
  const requests = countRequests(new URL(origin).host, token);
  return {
    setOffset: date.set,
    skip(ms) {
      date.set(date.get() + ms);
      timers.skip(ms);
    },
    /** After what is at hand was done: whether nothing is left to do, and how many milliseconds until a timer is due. */
    async look() {
      await nextTurn();
      await nextTurn();
      const works = process.getActiveResourcesInfo().some((name) => !AT_REST.test(name));
      return { works, ...requests, ...timers.look() };
    },
  };
};

function moveDate() {
  const { Date: RealDate } = real;
  let offsetMs = 0;
  const now = () => RealDate.now() + offsetMs;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length ? args : [now()], newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = globalThis.Date;
  return {
    get: () => offsetMs,
    set(ms) {
      offsetMs = ms;
    },
  };
}

/** setInterval keeps the machine's pace: what repeats is nothing to wait for. */
function replaceTimers() {
  let skippedMs = 0;
  let started = 0;
  const waiting = new Map();
  const now = () => real.now() + skippedMs;

  performance.now = now;
  globalThis.setTimeout = (callback, delay, ...args) => {
    const run = () => {
      waiting.delete(timer);
      callback(...args);
    };
    const timer = real.setTimeout(run, delay);
    started++;
    waiting.set(timer, { due: now() + (delay >= 1 ? Number(delay) : 1), run });
    return timer;
  };
  globalThis.setTimeout[promisify.custom] = (delay, value) =>
    new Promise((resolve) => setTimeout(resolve, delay, value));
  globalThis.clearTimeout = (timer) => {
    const known = typeof timer === 'object' ? timer : [...waiting.keys()].find((one) => +one === +timer);
    waiting.delete(known);
    real.clearTimeout(timer);
  };

  return {
    look() {
      const dues = [...waiting].flatMap(([timer, { due }]) => (timer.hasRef() ? [due] : []));
      return { started, dueIn: dues.length ? Math.min(...dues) - now() : undefined };
    },
    skip(ms) {
      skippedMs += ms;
      const due = [...waiting].filter(([, one]) => one.due <= now());
      for (const [timer, { run }] of due.sort(([, a], [, b]) => a.due - b.due)) {
        real.clearTimeout(timer);
        // Cleared by one that fires before it: it never fires.
        setImmediate(() => waiting.has(timer) && run());
      }
    },
  };
}

/** Those to the local WeChat carry the instance's name, so that both ends count the same ones. */
function countRequests(host, token) {
  const counts = { begun: 0, ended: 0, elsewhere: 0 };
  const { request } = http;
  http.request = (...args) => {
    const made = request(...args);
    if (made.getHeader('host') !== host || made.headersSent) {
      counts.elsewhere++;
      return made.once('close', () => counts.elsewhere--);
    }
    made.setHeader('x-local-instance', token);
    counts.begun++;
    return made.once('close', () => counts.ended++);
  };
  return counts;
}
