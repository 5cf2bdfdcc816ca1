import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());

interface Seeded {
  orderId: string;
  waybillId: string;
  deliveryId: string;
  openid: string;
  orderStatus: number;
}

const seeded = async (): Promise<Seeded[]> => (await local.state()).waybills;
/** Orders of add_source 2 have no openid. */
const query = ({ orderId, deliveryId, openid, waybillId }: Seeded) => ({
  orderId,
  deliveryId,
  waybillId,
  ...(openid && { openid }),
});
const decode = (printHtml: unknown) => Buffer.from(String(printHtml), 'base64').toString('utf8');

describe('getOrder', () => {
  it('returns data, status and a label that decodes to an HTML document', async () => {
    const labels = [];
    for (const waybill of await seeded()) {
      const answer = await local.call('getOrder', query(waybill));
      expect(answer).toMatchObject({
        errCode: 0,
        orderId: waybill.orderId,
        orderStatus: waybill.orderStatus,
      });
      expect(answer.waybillId).toBe(waybill.waybillId);
      expect(answer.waybillData).toEqual(expect.any(Array));
      labels.push(decode(answer.printHtml));
    }
    expect(labels.filter((label) => label.startsWith('<html lang="en">')).length).toBeGreaterThanOrEqual(3);
    expect(labels.filter((label) => !label.includes('<html')).length).toBe(1);
  });

  it('finds the waybill without its number and prints 一联 unlike 二联', async () => {
    const [waybill] = (await seeded()).filter(({ orderStatus }) => orderStatus === 0) as [Seeded];
    const { waybillId, ...rest } = query(waybill);
    const two = await local.call('getOrder', { ...rest, printType: 0 });
    const one = await local.call('getOrder', { ...rest, printType: 1 });
    expect([two.waybillId, one.waybillId]).toEqual([waybillId, waybillId]);
    expect(one.printHtml).not.toBe(two.printHtml);
  });

  it('gives a viewer everything but the label', async () => {
    const [waybill] = (await seeded()) as [Seeded];
    const answer = await local.call('getOrder', query(waybill), { openid: 'o-demo-viewer' });
    expect(answer).toMatchObject({ errCode: 0, waybillId: waybill.waybillId });
    expect(answer).not.toHaveProperty('printHtml');
  });

  it('says what does not fit: order, waybill number, courier', async () => {
    const [waybill] = (await seeded()) as [Seeded];
    const ask = async (change: object) =>
      (await local.call('getOrder', { ...query(waybill), ...change })).errCode;
    expect(await ask({ orderId: 'no-such-order' })).toBe(930563);
    expect(await ask({ waybillId: '999' })).toBe(9300528);
    expect(await ask({ deliveryId: 'NOPE' })).toBe(9300503);
  });
});

describe("the courier's own reason", () => {
  it('reaches the caller from the bundle through the real SDK, also for parallel calls', async () => {
    const [waybill] = (await seeded()) as [Seeded];
    await local.faults([{ api: 'logistics.getOrder', kind: 'errcode', errcode: 9300501 }]);
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => local.call('getOrder', query(waybill))),
    );
    for (const { errCode, error } of answers) {
      expect({ errCode, courier: error?.courier }).toEqual({
        errCode: 9300501,
        courier: { code: expect.any(Number), message: expect.stringMatching(/[\u4e00-\u9fff]/) },
      });
    }
    await local.faults([]);
  });
});

describe('two people calling one function at once', () => {
  it('never see each other', async () => {
    const people = Array.from({ length: 24 }, (_, at) => `o-stranger-${at}`);
    const answers = await Promise.all(people.map((openid) => local.call('getAllAccount', {}, { openid })));
    expect(answers.map(({ error }) => error?.openid)).toEqual(people);
  });
});
