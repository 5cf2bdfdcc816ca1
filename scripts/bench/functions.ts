import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../lib/contracts';
import { dist, inRoot } from '../lib/paths';
import { type Emulator, startEmulator } from '../local-wechat';
import { environmentOf, eventOf, measured } from './instance';
import { medianOf } from './medians';

/** Of one kind of process, medians: times and bytes of this machine only. */
export interface ColdStart {
  loadMs: number;
  /** Loading and the first answer together. */
  answeredMs: number;
  memoryBytes: number;
}

export interface FunctionFigures extends ColdStart {
  name: string;
  /** Whether its call touched the cloud database. */
  database: boolean;
  /** Over the baseline's. */
  ratios: { load: number; answered: number; memory: number };
  /** What a warm call takes longer than the SDK's own, of functions that wrap just one. */
  overheadMs?: number;
}

export interface FunctionsReport {
  /** The documents' own sample: the SDK from node_modules, one call. */
  baseline: ColdStart;
  /** Node's own http, https, zlib and crypto. */
  floor: ColdStart;
  functions: FunctionFigures[];
}

interface Run {
  round: number;
  loadMs: number;
  firstMs: number;
  memoryBytes: number;
  database: boolean;
}

/** The baseline is measured after every so many functions, so that both see the same weather. */
const PER_BASELINE = 4;
const WARM_CALLS = 300;

/** Starts every function in a process of its own, again and again in turns with the baseline. */
export async function benchFunctions(dataDir: string, repeats: number): Promise<FunctionsReport> {
  const contracts = await loadContracts();
  const local = await startEmulator({ port: 0, dataDir, quiet: true, reset: true });
  const sampleEnv = () => ({
    ...environmentOf(local, contractNamed(contracts, 'getAllDelivery')),
    SAMPLE_METHOD: 'getAllDelivery',
  });
  try {
    const runs = new Map<string, Run[]>();
    let round = 0;
    const start = async (name: string, file: string, event: string, env: NodeJS.ProcessEnv) => {
      const run = await measured<Run>('cold', [file, event], env);
      runs.set(name, [...(runs.get(name) ?? []), { ...run, round }]);
    };
    // The first round warms the local WeChat and is not counted.
    for (; round <= repeats; round++) {
      if (round === 1) runs.clear();
      for (const [at, contract] of contracts.entries()) {
        if (at % PER_BASELINE === 0) {
          await start('baseline', inRoot('scripts/bench/sample.js'), '{}', sampleEnv());
          await start('floor', inRoot('scripts/bench/floor.js'), '{}', {});
        }
        await start(
          contract.name,
          dist('cloudfunctions', contract.name, 'index.js'),
          eventOf(contract),
          environmentOf(local, contract),
        );
      }
      await fetch(`${local.url}/emulator/reset`, { method: 'POST' });
    }
    const baseline = runs.get('baseline') ?? [];
    const functions: FunctionFigures[] = [];
    for (const contract of contracts) {
      const of = runs.get(contract.name) ?? [];
      const database = of.some((run) => run.database);
      const overheadMs = database ? undefined : await overheadOf(local, contract);
      functions.push({
        name: contract.name,
        database,
        ...mediansOf(of),
        ratios: ratiosOf(of, baseline),
        overheadMs,
      });
    }
    return { baseline: mediansOf(baseline), floor: mediansOf(runs.get('floor')), functions };
  } finally {
    await local.stop();
  }
}

async function overheadOf(local: Emulator, contract: AnyContract): Promise<number | undefined> {
  if (contract.call.kind !== 'openapi') return undefined;
  const env = {
    ...environmentOf(local, contract),
    SAMPLE_METHOD: contract.call.api.slice('logistics.'.length),
  };
  const bundle = dist('cloudfunctions', contract.name, 'index.js');
  return medianOf(await measured<number[]>('warm', [bundle, eventOf(contract), String(WARM_CALLS)], env));
}

function mediansOf(runs: readonly Run[] = []): ColdStart {
  return {
    loadMs: medianOf(runs.map(({ loadMs }) => loadMs)),
    answeredMs: medianOf(runs.map(answeredMs)),
    memoryBytes: medianOf(runs.map(({ memoryBytes }) => memoryBytes)),
  };
}

const answeredMs = ({ loadMs, firstMs }: Run) => loadMs + firstMs;

/** Each run over the baseline of its own round: what slows the machine for a while slows both. */
function ratiosOf(runs: readonly Run[], baseline: readonly Run[]): FunctionFigures['ratios'] {
  const over = (figure: (run: Run) => number) =>
    medianOf(
      runs.map(
        (run) => figure(run) / medianOf(baseline.filter(({ round }) => round === run.round).map(figure)),
      ),
    );
  return {
    load: over(({ loadMs }) => loadMs),
    answered: over(answeredMs),
    memory: over(({ memoryBytes }) => memoryBytes),
  };
}

function contractNamed(contracts: readonly AnyContract[], name: string): AnyContract {
  const found = contracts.find((contract) => contract.name === name);
  if (!found) throw new Error(`there is no function ${name}`);
  return found;
}
