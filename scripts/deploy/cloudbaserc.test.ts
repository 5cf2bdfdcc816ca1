import * as v from 'valibot';
import { readFacts, readLimits } from '../lib/facts';
import { cloudbaserc } from './cloudbaserc';

/** What @cloudbase/cli 2.12.10 reads of its configuration for an event function, from its source; nothing else. */
const trigger = v.strictObject({
  name: v.pipe(v.string(), v.regex(/^[a-zA-Z][\w-]{0,59}$/)),
  type: v.literal('timer'),
  config: v.pipe(v.string(), v.regex(/^\S+( \S+){6}$/)),
});
const schema = v.strictObject({
  version: v.picklist(['1.0', '2.0']),
  envId: v.string(),
  functionRoot: v.string(),
  functions: v.array(
    v.strictObject({
      name: v.pipe(v.string(), v.maxLength(60)),
      handler: v.literal('index.main'),
      runtime: v.picklist(['Nodejs16.13', 'Nodejs18.15', 'Nodejs20.19', 'Nodejs22.21', 'Nodejs24.11']),
      timeout: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(60)),
      memorySize: v.picklist([64, 128, 256, 512, 1024, 2048]),
      installDependency: v.boolean(),
      triggers: v.optional(v.array(trigger)),
    }),
  ),
});

describe('the configuration for @cloudbase/cli', () => {
  it('is what the CLI understands, for every function', async () => {
    const facts = await readFacts();
    const config = cloudbaserc(
      'cloud1-3gabc',
      readLimits(),
      facts.map((one) => ({ facts: one, withTriggers: true })),
    );
    expect(v.parse(schema, config).functions).toHaveLength(facts.length);
    expect(config.functions.every(({ installDependency }) => !installDependency)).toBe(true);
    expect(config.functions.find(({ name }) => name === 'reconcile')?.triggers).toHaveLength(1);
  });

  it('names no variables, so that the CLI leaves those in the cloud alone', async () => {
    const facts = await readFacts();
    const config = cloudbaserc('e', readLimits(), [{ facts: facts[0] as never, withTriggers: true }]);
    expect(JSON.stringify(config)).not.toContain('envVariables');
  });

  it('names triggers only where they changed', async () => {
    const facts = (await readFacts()).filter(({ name }) => name === 'reconcile');
    const config = cloudbaserc(
      'e',
      readLimits(),
      facts.map((one) => ({ facts: one, withTriggers: false })),
    );
    expect(config.functions[0]).not.toHaveProperty('triggers');
  });
});
