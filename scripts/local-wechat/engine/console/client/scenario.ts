/** What a function answered, as far as a scenario looks at it. */
export interface Told {
  errCode: number;
  error?: { title?: string };
  // biome-ignore lint/suspicious/noExplicitAny: answers of every function
  [field: string]: any;
}

/** Everything a scenario may do to the local WeChat; the page and the tests each bring one. */
export interface World {
  call(name: string, event: object, openid?: string): Promise<Told>;
  faults(list: object[]): Promise<unknown>;
  advance(seconds: number): Promise<unknown>;
  reset(): Promise<unknown>;
  // biome-ignore lint/suspicious/noExplicitAny: the state of the local WeChat
  state(): Promise<any>;
  // biome-ignore lint/suspicious/noExplicitAny: records of every collection
  database(): Promise<Record<string, any[]>>;
  /** What reached WeChat since the reset. */
  calls(): Promise<{ api: string; errcode: number | null }[]>;
  /** Milliseconds of any clock. */
  now(): number;
}

export interface Step {
  /** What is done, in the words of the page. */
  say: string;
  /** Does it and tells what came of it; throws where that is not what the scenario promises. */
  act(world: World): Promise<string>;
}

/** A place to look at afterwards. */
export interface Look {
  label: string;
  /** Of the console (`#state/ledger`) or of the preview (`/phone.html…`). */
  href: string;
}

export interface Scenario {
  id: string;
  title: string;
  /** One sentence: what happens. */
  story: string;
  steps: readonly Step[];
  looks: readonly Look[];
}

/** Ends the scenario with a sentence where something is not as promised. */
export function promised(kept: unknown, otherwise: string): asserts kept {
  if (!kept) throw new Error(otherwise);
}

/** That this code came back, told with the function's own title. */
export function told(answer: Told, errCode: number): string {
  promised(answer.errCode === errCode, `应当返回 ${errCode}，却返回了 ${answer.errCode}`);
  return errCode === 0 ? '成功' : `${errCode} ${answer.error?.title ?? ''}`.trim();
}

/**
 * Runs a scenario from the seeded demo; `tell` hears each step as it ends. Gives back whether every promise was kept.
 */
export async function play(
  scenario: Scenario,
  world: World,
  tell: (step: number, outcome: { ok: boolean; text: string }) => void = () => {},
): Promise<boolean> {
  await world.reset();
  for (const [index, step] of scenario.steps.entries()) {
    try {
      tell(index, { ok: true, text: await step.act(world) });
    } catch (error) {
      tell(index, { ok: false, text: error instanceof Error ? error.message : String(error) });
      return false;
    }
  }
  return true;
}
