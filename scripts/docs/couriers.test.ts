import { readFileSync } from 'node:fs';
import { courierFacts, KNOWN_COURIERS } from '../../cloudfunctions/shared/waybill/couriers';
import { inRoot } from '../lib/paths';

const [, section = ''] = readFileSync(inRoot('docs/wechat', 'logistics-api.md'), 'utf8').split(
  '## Courier table',
);
const rows = section
  .split('\n')
  .filter((line) => /^\| [A-Z]+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()));

/** `6–11 生鲜标快 · 12 生鲜特快` as numbers. */
function types(services: string): number[] {
  return services.split(' · ').flatMap((one) => {
    const [, from = 0, to = from] = /^(\d+)(?:–(\d+))?/.exec(one) ?? [];
    return Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => Number(from) + at);
  });
}

describe('the courier table of the facts', () => {
  it('is what the product reads; of another courier the product knows only what its section says', () => {
    const documented = rows.map(([, id]) => id);
    expect(documented.length).toBeGreaterThan(10);
    expect(KNOWN_COURIERS.filter((id) => !documented.includes(id))).toEqual(['OTP']);
    for (const [, id = '', , kind, services = '', cash = ''] of rows) {
      const facts = courierFacts(id);
      expect([id, [...(facts.services ?? [])].sort((a, b) => a - b)]).toEqual([
        id,
        types(services).sort((a, b) => a - b),
      ]);
      expect([id, facts.billsMonthly ?? false]).toEqual([id, kind === '直营']);
      expect([id, facts.cashBizId]).toEqual([id, /[A-Z]+_CASH/.exec(cash)?.[0]]);
    }
  });
});
