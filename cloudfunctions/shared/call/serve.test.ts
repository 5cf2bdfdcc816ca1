import * as v from 'valibot';
import { answers, defineContract } from '../contract/define';
import { serve } from './serve';

const contract = defineContract({
  family: 'console',
  name: 'probe',
  title: '试验',
  call: { kind: 'own' },
  effect: 'read',
  role: 'push',
  request: v.strictObject({
    text: v.pipe(
      v.string(),
      v.check((text) => {
        if (text === 'fatal') throw new Error('a rule with a mistake');
        return true;
      }),
    ),
  }),
  response: answers<{ text: string }>(),
  errors: {},
});
const main = serve(contract, async ({ text }) => {
  if (text === 'bad') throw new Error('no good');
  return { text, errCode: 0, errMsg: 'probe:ok' };
});

describe('the main of a function', () => {
  let log: jest.SpyInstance;
  beforeEach(() => {
    log = jest.spyOn(console, 'log').mockImplementation();
  });
  afterEach(() => log.mockRestore());

  it('never throws, whether the work fails or a rule of the contract', async () => {
    expect(await main({ text: 'fine' })).toEqual({ text: 'fine', errCode: 0, errMsg: 'probe:ok' });
    for (const text of ['bad', 'fatal']) {
      const answer = await main({ text });
      expect(answer).toMatchObject({ errCode: -700099, error: { title: '程序出错了', retryable: true } });
      expect(JSON.stringify(answer)).not.toMatch(/no good|mistake/);
    }
  });
});
