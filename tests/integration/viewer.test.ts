import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { sampleEvents } from '../../scripts/lib/sample-events';
import { hearing } from '../leaks';
import { type FunctionAnswer, type Local, startLocal } from '../local';

/** What a viewer is told of people, by every function that a viewer may call, about one order. */
const ORDER = { orderId: 'viewer-1', deliveryId: 'TEST', bizId: 'test_biz_id' };
/** The sandbox takes members of the mini-program only. */
const BUYER = 'o-demo-owner';
const PHONES = ['13912345678', '13787654321', '057188886666', '02066668888', '4006123456', '85291234567'];
const [SENDER = '', RECEIVER = ''] = PHONES;
const NAMES = ['欧阳寄件', '诸葛收件', '周快递'];
const PLACES = ['示例路18号', '样板街209号'];
const OTHERS = [BUYER, '110101199003071234', '易碎的秘密'];
const SECRETS = [...PHONES, ...NAMES, ...PLACES, ...OTHERS];
const COURIER_REASON = '发件地址不可达';

const person = (name: string, mobile: string, address: string) => ({
  name,
  mobile,
  province: '广东省',
  city: '广州市',
  area: '海珠区',
  address,
});
const WORDS =
  '快递员周快递 +86 139-1234-5678，１３７ ８７６５ ４３２１，13\u200b787654321，(0571)8888 6666、02066668888、' +
  '400-612-3456、+852 9123 4567，身份证110101199003071234，送到示例路18号';

let local: Local;
let contracts: AnyContract[];
let waybillId: string;

beforeAll(async () => {
  [local, contracts] = await Promise.all([startLocal(), loadContracts()]);
  const [sample] = sampleEvents('addOrder').map(({ event }) => event as Record<string, object>);
  const made = await local.call('addOrder', {
    ...sample,
    ...ORDER,
    openid: BUYER,
    customRemark: '易碎的秘密',
    service: { serviceType: 1, serviceName: 'test_service_name' },
    sender: person('欧阳寄件', SENDER, '示例路18号'),
    receiver: person('诸葛收件', RECEIVER, '样板街209号'),
    expectTime: 0,
  });
  expect(made).toMatchObject({ errCode: 0 });
  waybillId = String(made.waybillId);
  const node = { actionTime: Math.floor(Date.now() / 1000), actionType: 300002, actionMsg: WORDS };
  expect(await local.call('testUpdateOrder', { ...ORDER, waybillId, ...node })).toMatchObject({ errCode: 0 });
});
afterAll(() => local.remove());

const as = (name: string) => ({ openid: `o-demo-${name}` });
const readable = () => contracts.filter(({ role }) => role === 'viewer');

/** The sample events of a function, about this order where they are about one. */
function eventsOf({ name }: AnyContract): Record<string, unknown>[] {
  return sampleEvents(name).map(({ event }) => {
    const keys = Object.keys(event as object);
    const { bizId: _, ...key } = { ...ORDER, waybillId };
    const about = Object.entries(key).filter(([field]) => keys.includes(field) && keys.includes('orderId'));
    const rows = keys.includes('orderList') && { orderList: [key] };
    return { ...(event as object), openid: undefined, ...Object.fromEntries(about), ...rows };
  });
}

async function secretsIn(caller: string): Promise<string[]> {
  const told: string[] = [];
  for (const contract of readable()) {
    for (const event of eventsOf(contract)) {
      const answer = await local.call(contract.name, event, as(caller));
      const says = hearing(withLabels(answer));
      told.push(...SECRETS.filter(says).map((secret) => `${contract.name}: ${secret}`));
    }
  }
  return [...new Set(told)];
}

function withLabels(answer: FunctionAnswer): string {
  const text = JSON.stringify(answer);
  const labels = [...text.matchAll(/"printHtml":"([^"]+)"/g)].map(([, label = '']) => label);
  return [text, ...labels.map((label) => Buffer.from(label, 'base64').toString('utf8'))].join('\n');
}

it('a clerk reads all of it, in every function that knows the order, so the next test would hear of it', async () => {
  const told = await secretsIn('clerk');
  const functions = new Set(told.map((line) => line.split(':')[0]));
  const knowing = ['batchGetOrder', 'getOrder', 'getPath', 'ledgerOrder', 'listOrders'];
  expect([...functions]).toEqual(expect.arrayContaining(knowing));
  for (const secret of SECRETS) expect(told.filter((line) => line.endsWith(secret))).not.toEqual([]);
});

it("a viewer reads no name, phone, address, openid or courier's word in any function", async () => {
  expect(await secretsIn('viewer')).toEqual([]);
});

it('a viewer is told where the parcel is and when', async () => {
  const [event] = eventsOf(readable().find(({ name }) => name === 'getPath') as AnyContract);
  const path = await local.call('getPath', event, as('viewer'));
  expect(path.pathItemList).toContainEqual({
    actionTime: expect.any(Number),
    actionType: 300002,
    actionMsg: '',
  });
});

it("a viewer is not told the courier's reason of a failure", async () => {
  await local.faults([{ api: '*', kind: 'errcode', errcode: 9300501 }]);
  const heard = { clerk: [] as string[], viewer: [] as string[] };
  for (const contract of readable()) {
    for (const event of eventsOf(contract)) {
      for (const caller of ['clerk', 'viewer'] as const) {
        const answer = await local.call(contract.name, event, as(caller));
        if (JSON.stringify(answer).includes(COURIER_REASON)) heard[caller].push(contract.name);
      }
    }
  }
  await local.faults([]);
  expect(heard.clerk).toContain('getPath');
  expect(heard.viewer).toEqual([]);
});

it.each(['getOrder', 'getPath'])('%s tells a viewer nothing about a guessed buyer', async (name) => {
  // The ledger knows this buyer no more: only the guess could name them.
  const { waybills } = await local.json('/emulator/database');
  await local.json('/emulator/database', 'PUT', { waybills: [] });
  const [event] = eventsOf(readable().find((contract) => contract.name === name) as AnyContract);
  const outcome = async (caller: string, openid: string) =>
    (await local.call(name, { ...event, openid }, as(caller))).errCode;
  const told = async (caller: string) => [
    await outcome(caller, BUYER),
    await outcome(caller, 'oSomebodyElse'),
  ];
  const [right, wrong] = await told('clerk');
  expect(right).not.toBe(wrong);
  expect(new Set(await told('viewer')).size).toBe(1);
  await local.json('/emulator/database', 'PUT', { waybills });
});
