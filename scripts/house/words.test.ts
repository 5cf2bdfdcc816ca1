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

  it('has no product code that decides by the number of a code: failure/codes.ts names them', () => {
    const number = '-?(?:9300\\d{3}|930\\d{3}|100\\d{5}|[4-6]\\d{4}|[5-7]0\\d{4})\\b';
    const decides = new RegExp(`(?:[!=]==? |\\bconst [A-Z_]+(?::[^=\n]+)? = (?:new Set\\()?\\[?)${number}`);
    const product = [...texts].filter(
      ([file]) => /^(?:cloudfunctions|miniprogram)\//.test(file) && !/\.test\.ts$/.test(file),
    );
    expect(product.filter(([, text]) => decides.test(text)).map(([file]) => file)).toEqual([]);
    expect(
      ['code === 9300524', 'const LOST = -501001', 'const A = [40001, 1]'].every((one) => decides.test(one)),
    ).toBe(true);
  });
});
