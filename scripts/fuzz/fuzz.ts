import fc from 'fast-check';
import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { eachLimit } from '../lib/each-limit';
import { sampleEvents } from '../lib/sample-events';
import { eventsFor } from './events';
import { brokenPromises } from './judge';
import { startWorld, type World } from './world';

export interface FuzzOptions {
  contracts: readonly AnyContract[];
  /** Which of them to try; all by default. */
  only?: string;
  events: number;
  seed: number;
  distDir?: string;
}

/** The smallest event found that breaks a promise. */
export interface Finding {
  function: string;
  event: unknown;
  broken: string[];
}

export interface FuzzReport {
  functions: number;
  /** Events sent, those of shrinking left out. */
  sent: number;
  findings: Finding[];
}

/** The local WeChat starts anew after so many: a long run stays as fast as a short one. */
const ROUND = 500;
const AT_ONCE = 4;
/** How long to look for a smaller event that breaks the same promise. */
const SHRINK_MS = 30_000;

/** Feeds every built function with events made from its contract. The same seed makes the same events. */
export async function fuzz({ contracts, only, events, seed, distDir }: FuzzOptions): Promise<FuzzReport> {
  const chosen = contracts.filter(({ name }) => !only || name === only);
  if (!chosen.length) throw new Error(`there is no function ${only}`);
  const report: FuzzReport = { functions: chosen.length, sent: 0, findings: [] };

  async function inOwnWorld(contract: AnyContract) {
    const world = await startWorld(contract, distDir);
    try {
      await fuzzOne(contract, world);
    } finally {
      await world.stop();
    }
  }

  async function fuzzOne(contract: AnyContract, world: World) {
    for (let from = 0; from < events; from += ROUND) {
      if (from) await world.reset();
      const size = Math.min(ROUND, events - from);
      report.sent += size;
      const finding = await fuzzRound(contract, world, { seed: seed + from, size });
      if (finding) return void report.findings.push(finding);
    }
  }

  async function fuzzRound(contract: AnyContract, world: World, round: { seed: number; size: number }) {
    let finding: Finding | undefined;
    let until = Number.POSITIVE_INFINITY;
    const samples = sampleEvents(contract.name).map(({ event }) => event);
    const property = fc.asyncProperty(eventsFor(contract, samples), async (event) => {
      if (Date.now() > until) return true;
      const broken = await observe(contract, world, event);
      if (!broken.length) return true;
      finding = { function: contract.name, event, broken };
      until = Math.min(until, Date.now() + SHRINK_MS);
      return false;
    });
    await fc.check(property, { seed: round.seed, numRuns: round.size });
    return finding;
  }

  async function observe(contract: AnyContract, world: World, event: unknown): Promise<string[]> {
    try {
      return brokenPromises(contract, contracts, await world.send(event));
    } catch (error) {
      return [`no answer at all: ${error instanceof Error ? error.message : error}`];
    }
  }

  await eachLimit(chosen, AT_ONCE, inOwnWorld);
  return report;
}

const LONGEST_EVENT = 2000;

/** What to look into, and how to see it again. */
export function tellFinding({ function: name, event, broken }: Finding, seed: number): string {
  const text = JSON.stringify(event) ?? 'nothing';
  const shown = text.length > LONGEST_EVENT ? `${text.slice(0, LONGEST_EVENT)}… (${text.length})` : text;
  return `${name}, seed ${seed}: ${broken.slice(0, 5).join('; ')}\n  ${shown}`;
}
