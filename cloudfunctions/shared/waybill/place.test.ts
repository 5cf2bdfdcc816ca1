import { place } from './place';
import { LEASE_MS, type WaybillRecord } from './record';
import { openWorld, REQUEST, sightings, told, verdicts } from './testing';

const OPEN = -700003;
const TAKEN = -700004;
const ORPHANED = -700007;
const CANCELLED = -700008;
const MINUTE = 60_000;

type VerdictName = keyof typeof verdicts;
type SightingName = keyof typeof sightings;
interface Case {
  state: string;
  request: 'same' | 'other';
  verdict: VerdictName;
  sighting: SightingName;
  age: 'young' | 'old';
  evidence: 'none' | 'enough';
}
interface Expected {
  told: string | number;
  state: WaybillRecord['state'];
  asks: 'none' | 'one' | 'several';
}

const STATES = ['none', 'leased', 'expired', 'unknown', 'created', 'refused', 'orphaned', 'cancelled'];
const other = { ...REQUEST, customRemark: '另一单' };

function storedFor({ state, age, evidence }: Case, now: number): Partial<WaybillRecord> | undefined {
  if (state === 'none') return undefined;
  const placedAt = now - (age === 'young' ? 20 * MINUTE : 120 * MINUTE);
  const looks =
    evidence === 'enough' ? { count: 4, firstAt: now - 11 * MINUTE, lastAt: now - MINUTE } : undefined;
  const waybillId = state === 'created' || state === 'cancelled' ? 'YT1' : '';
  const closed = state === 'refused' || state === 'orphaned' ? { closedAt: placedAt } : {};
  const kept = { placedAt, createdAt: placedAt, looks, waybillId, ...closed };
  if (state === 'leased') return { ...kept, state: 'creating', leaseUntil: now + LEASE_MS };
  if (state === 'expired') return { ...kept, state: 'creating', leaseUntil: now - 1 };
  return { ...kept, state: state as WaybillRecord['state'] };
}

/** The rules once more, in the words of the promise (docs/decisions/ledger-before-call.md#decision). */
function expected(one: Case): Expected {
  const { state, request, verdict, sighting } = one;
  const untouched = state === 'leased' || state === 'expired' ? 'creating' : state;
  const nothing = (word: string | number): Expected => ({
    told: word,
    state: untouched as WaybillRecord['state'],
    asks: 'none',
  });
  if (state === 'none' || state === 'refused') return firstCall(one);
  if (request === 'other') return nothing(TAKEN);
  if (state === 'leased') return nothing(OPEN);
  if (state === 'created') return nothing('YT1');
  if (state === 'orphaned') return nothing(ORPHANED);
  if (state === 'cancelled') return nothing(CANCELLED);
  if (sighting === 'found') return { told: 'YT1', state: 'created', asks: 'none' };
  if (sighting === 'cancelled') return { told: CANCELLED, state: 'cancelled', asks: 'none' };
  if (sighting === 'unclear') return { told: OPEN, state: 'unknown', asks: 'none' };
  if (one.evidence === 'enough') return { told: ORPHANED, state: 'orphaned', asks: 'none' };
  if (one.age === 'old') return { told: OPEN, state: 'unknown', asks: 'none' };
  if (verdict === 'created') return { told: 'YT1', state: 'created', asks: 'one' };
  const once = verdict === 'refused' || verdict === 'unreached';
  return { told: OPEN, state: 'unknown', asks: once ? 'one' : 'several' };
}

function firstCall({ state, request, verdict, sighting }: Case): Expected {
  if (verdict === 'created') return { told: 'YT1', state: 'created', asks: 'one' };
  if (verdict === 'refused') return { told: 9300501, state: 'refused', asks: 'one' };
  if (verdict === 'unreached') return { told: 45011, state: 'refused', asks: 'one' };
  const elsewhere = verdict === 'used' && !(state === 'refused' && request === 'same');
  if (sighting === 'unclear') return { told: OPEN, state: 'unknown', asks: 'one' };
  if (sighting === 'absent') return { told: OPEN, state: 'unknown', asks: elsewhere ? 'one' : 'several' };
  if (elsewhere) return { told: TAKEN, state: 'refused', asks: 'one' };
  if (sighting === 'found') return { told: 'YT1', state: 'created', asks: 'one' };
  return { told: CANCELLED, state: 'cancelled', asks: 'one' };
}

const cases: Case[] = STATES.flatMap((state) =>
  (['same', 'other'] as const).flatMap((request) =>
    (Object.keys(verdicts) as VerdictName[]).flatMap((verdict) =>
      (Object.keys(sightings) as SightingName[]).flatMap((sighting) =>
        (['young', 'old'] as const).flatMap((age) =>
          (['none', 'enough'] as const).map((evidence) => ({
            state,
            request,
            verdict,
            sighting,
            age,
            evidence,
          })),
        ),
      ),
    ),
  ),
);

async function play(one: Case) {
  const script = { ask: [verdicts[one.verdict]], look: [sightings[one.sighting]] };
  const world = openWorld(script, storedFor(one, openWorld(script).now()));
  const word = await told(place(one.request === 'same' ? REQUEST : other, world.desk()));
  const asks = world.count('ask');
  return {
    result: {
      told: word,
      state: world.record()?.state,
      asks: asks === 0 ? 'none' : asks === 1 ? 'one' : 'several',
    },
    world,
  };
}

// Kills the mutations: lease ignored; recovery without a look; a refusal believed in recovery; age ignored.
describe('the table of states, requests, verdicts, sightings and ages', () => {
  it.each(STATES)('holds for a record that is %s', async (state) => {
    for (const one of cases.filter((each) => each.state === state)) {
      const { result } = await play(one);
      expect({ ...one, ...result }).toEqual({ ...one, ...expected(one) });
    }
  });

  it('never asks again in recovery without a look before it', async () => {
    for (const one of cases.filter(({ state }) => state === 'unknown' || state === 'expired')) {
      const { steps } = (await play(one)).world;
      expect({ one, unseen: steps.filter((step, at) => step === 'ask' && steps[at - 1] !== 'look') }).toEqual(
        {
          one,
          unseen: [],
        },
      );
    }
  });

  it('has every case once', () => {
    expect(cases).toHaveLength(8 * 2 * 6 * 4 * 2 * 2);
  });
});
