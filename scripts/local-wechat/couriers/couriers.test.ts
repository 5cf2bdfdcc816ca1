import { courierFacts, KNOWN_COURIERS } from '../../../cloudfunctions/shared/waybill/couriers';
import { type Courier, carrierById } from './couriers';

/** Where the two tables may differ, and why. */
const DIFFERENCES: Record<string, string> = {
  'OTP is not listed':
    'it stands in tables of 2019 alone; the product refuses another courier its cash account',
  'PJ cashBizId': 'of 2019; the courier table has none any more',
  'TEST billsMonthly': 'the sandbox bills nothing',
};

/** What the product says of a courier, in the words of the local WeChat. */
function product(id: string) {
  const { services = [], billsMonthly, cashBizId, withoutPassword, reviews } = courierFacts(id);
  const byNumber = [...services].sort((a, b) => a - b);
  return { services: byNumber, billsMonthly, cashBizId, withoutPassword, reviews };
}

function witness({ services, franchise, cashBizId, passwordless, reviewed }: Courier) {
  return {
    services: services.map(({ serviceType }) => serviceType).sort((a, b) => a - b),
    billsMonthly: franchise ? undefined : true,
    cashBizId,
    withoutPassword: passwordless,
    reviews: reviewed,
  };
}

function differences(id: string): string[] {
  const other = carrierById(id);
  if (!other) return [`${id} is not listed`];
  const [here, there] = [product(id), witness(other)];
  const facts = Object.keys(here) as (keyof typeof here)[];
  return facts
    .filter((fact) => JSON.stringify(here[fact]) !== JSON.stringify(there[fact]))
    .map((fact) => `${id} ${fact}`);
}

describe('what the product knows of couriers', () => {
  it('is what the local WeChat knows of them, but for differences with a reason', () => {
    expect(KNOWN_COURIERS.flatMap(differences).sort()).toEqual(Object.keys(DIFFERENCES).sort());
  });
});
