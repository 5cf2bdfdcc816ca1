import { ROLE_TITLES } from '../../cloudfunctions/shared/contract/person';
import { STAGES } from '../../cloudfunctions/shared/waybill/stages';
import { texts } from './sources';

/** Where the words that people see for the same thing everywhere are written down. */
const HOMES: [what: string, words: readonly string[], home: string][] = [
  ['roles', Object.values(ROLE_TITLES), 'cloudfunctions/shared/contract/person.ts'],
  [
    'stages',
    [STAGES.unconfirmed, STAGES.waiting, STAGES.moving, STAGES.signed, STAGES.failed],
    'cloudfunctions/shared/waybill/stages.ts',
  ],
];

describe('the house', () => {
  it.each(HOMES)('has one place for the words of %s; everybody else reads them there', (_, words, home) => {
    const quoted = new RegExp(`(['"\`])(?:${words.join('|')})\\1`);
    const holders = [...texts].filter(([file, text]) => !/\.test\.ts$/.test(file) && quoted.test(text));
    expect(holders.map(([file]) => file)).toEqual([home]);
  });
});
