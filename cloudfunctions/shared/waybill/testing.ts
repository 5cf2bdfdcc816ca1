import { type Deadline, deadlineIn, type Stopwatch } from '../call/deadline';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';
import type { Desk } from './desk';
import type { OrderRequest } from './order-request';
import { newRecord, type WaybillRecord } from './record';
import type { Sighting } from './sighting';
import { type Verdict, verdictOfError } from './verdict';

/** What becomes of one write to the ledger: it works, is lost, lands though nobody hears of it, or lands later. */
type Fate = 'works' | 'lost' | 'unheard' | 'late';

/** The last of a script goes on for ever. */
export interface Script {
  ask: (Verdict | (() => Verdict))[];
  look: (Sighting | (() => Sighting))[];
  insert?: Fate[];
  update?: Fate[];
  /** How long each takes, in milliseconds. */
  askMs?: number;
  lookMs?: number;
}

export const REQUEST = {
  orderId: 'A1',
  deliveryId: 'YTO',
  bizId: 'K1',
  openid: 'o-buyer',
  receiver: { name: '林小满', province: '浙江省', city: '杭州市', area: '西湖区', mobile: '13800138001' },
} as unknown as OrderRequest;

export const verdicts = {
  created: { kind: 'created', waybillId: 'YT1', waybillData: [] },
  refused: verdictOfError(new CallError(9300501, 'refused')),
  unreached: verdictOfError(new CallError(45011, 'too fast')),
  used: { kind: 'used' },
  generating: { kind: 'generating' },
  open: { kind: 'open' },
} satisfies Record<string, Verdict>;

export const sightings = {
  found: { kind: 'found', waybillId: 'YT1', waybillData: [], cancelled: false },
  cancelled: { kind: 'found', waybillId: 'YT1', waybillData: [], cancelled: true },
  absent: { kind: 'absent' },
  unclear: { kind: 'unclear' },
} satisfies Record<string, Sighting>;

const START = Date.UTC(2026, 10, 25, 2);

/**
 * A ledger, a WeChat and a clock of which everything is written down beforehand: what the machine does in minutes or
 * days passes at once. `steps` says what was done, in order.
 */
export function openWorld(script: Script, stored?: Partial<WaybillRecord>) {
  let now = START;
  const steps: string[] = [];
  const sent: OrderRequest[] = [];
  const records = new Map<string, WaybillRecord>();
  const late: (() => void)[] = [];
  if (stored) records.set('A1', { ...newRecord(REQUEST, START), leaseUntil: 0, ...stored });

  const stopwatch: Stopwatch = {
    now: () => now,
    pause: async (ms) => {
      now += ms;
    },
  };
  const take = <T>(list: T[]): T => (list.length > 1 ? list.shift() : list[0]) as T;
  const next = <T>(list: (T | (() => T))[]): T => {
    const one = take(list);
    return typeof one === 'function' ? (one as () => T)() : one;
  };
  const maybe = () => new CallError(OWN.ledgerUnavailable, 'no answer', { maybeDone: true });

  function write<T>(fates: Fate[] | undefined, apply: () => T): T {
    const fate = fates?.shift() ?? 'works';
    if (fate === 'works') return apply();
    if (fate === 'unheard') apply();
    if (fate === 'late') late.push(apply);
    throw maybe();
  }

  const ledger: Desk['ledger'] = {
    find: async (id) => structuredClone(records.get(id)),
    insert: async (record) =>
      write(script.insert, () => {
        if (!records.has(record._id)) records.set(record._id, structuredClone(record));
        return structuredClone(records.get(record._id) as WaybillRecord);
      }),
    updateIf: async (id, attempt, changes) =>
      write(script.update, () => {
        const record = records.get(id);
        if (record?.attempt !== attempt) return false;
        records.set(id, withoutUndefined({ ...record, ...changes }));
        return true;
      }),
  };

  const desk = (deadline: Deadline = deadlineIn(19_000, stopwatch)): Desk => ({
    ledger,
    deadline,
    now: () => now,
    ask: async (request) => {
      steps.push('ask');
      sent.push(request);
      now += script.askMs ?? 0;
      return next(script.ask);
    },
    look: async () => {
      steps.push('look');
      now += script.lookMs ?? 0;
      return next(script.look);
    },
  });

  return {
    desk,
    steps,
    sent,
    script,
    record: () => records.get('A1'),
    count: (step: string) => steps.filter((one) => one === step).length,
    pass: (ms: number) => {
      now += ms;
    },
    now: () => now,
    /** What was late arrives. */
    landLate: () => {
      for (const apply of late.splice(0)) apply();
    },
    ledger,
  };
}

function withoutUndefined(record: WaybillRecord): WaybillRecord {
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  ) as unknown as WaybillRecord;
}

/** What a caller is told: a number, or a code. */
export async function told(placing: Promise<{ waybillId: string }>): Promise<string | number> {
  try {
    return (await placing).waybillId;
  } catch (thrown) {
    if (!(thrown instanceof CallError)) throw thrown;
    return thrown.errCode;
  }
}
