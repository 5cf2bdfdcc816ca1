import { type Local, startLocal } from '../local';

let local: Local;
beforeAll(async () => {
  local = await startLocal();
});
afterAll(() => local.remove());
beforeEach(() => local.reset());

const YUNDA = { bizId: '123456', deliveryId: 'YUNDA' };
const bind = { type: 'bind', ...YUNDA, password: '123456789123456789' };
const unbind = { type: 'unbind', ...YUNDA };

async function accountOf({ bizId, deliveryId }: typeof YUNDA) {
  const { list } = (await local.call('getAllAccount', {})) as unknown as { list: Record<string, unknown>[] };
  return list.find((account) => account.bizId === bizId && account.deliveryId === deliveryId);
}

describe('a courier account', () => {
  it('is bound once, listed, unbound once', async () => {
    expect(await local.call('bindAccount', bind)).toEqual({
      errCode: 0,
      errMsg: 'openapi.logistics.bindAccount:ok',
    });
    expect(await local.call('bindAccount', bind)).toMatchObject({
      errCode: 9300529,
      error: { title: '这个账号已经绑定过了' },
    });
    expect(await accountOf(YUNDA)).toMatchObject({ statusCode: 0, quotaNum: expect.any(Number) });
    expect(await local.call('bindAccount', unbind)).toMatchObject({ errCode: 0 });
    expect(await local.call('bindAccount', unbind)).toMatchObject({ errCode: 9300530 });
    expect((await accountOf(YUNDA))?.statusCode ?? 3).toBe(3);
  });

  it('is refused with a wrong password and can be bound afterwards', async () => {
    expect(await local.call('bindAccount', { ...bind, password: 'wrong-password' })).toMatchObject({
      errCode: 9300531,
    });
    expect(await local.call('bindAccount', bind)).toMatchObject({ errCode: 0 });
  });

  it('at EMS is reviewed first: pending, listed as 审核中, then bound', async () => {
    const ems = { bizId: '90000012345678', deliveryId: 'EMS' };
    const remarkContent = '电话:13800138000 联系人:王小蒙 服务类型:标准快递 发货地址:广东省广州市海珠区';
    const answer = await local.call('bindAccount', { type: 'bind', ...ems, remarkContent });
    expect(answer).toMatchObject({ errCode: 9300532, error: { pending: true, title: '已提交，审核中' } });
    expect(await accountOf(ems)).toMatchObject({ statusCode: 1, remarkContent });
    await local.json('/emulator/clock', 'PUT', { advanceSeconds: 3600 });
    expect(await accountOf(ems)).toMatchObject({ statusCode: 0 });
  });

  it('list carries every documented field in camelCase, and the demo merchant shows every status', async () => {
    const answer = (await local.call('getAllAccount', {})) as unknown as {
      count: number;
      list: Record<string, unknown>[];
    };
    expect(answer).toMatchObject({
      errCode: 0,
      errMsg: 'openapi.logistics.getAllAccount:ok',
      count: answer.list.length,
    });
    for (const account of answer.list) {
      expect(Object.keys(account)).toEqual(
        expect.arrayContaining(
          'bizId deliveryId createTime updateTime statusCode alias remarkWrongMsg remarkContent quotaNum quotaUpdateTime serviceType'.split(
            ' ',
          ),
        ),
      );
    }
    expect(new Set(answer.list.map(({ statusCode }) => statusCode))).toEqual(new Set([0, 1, 2, 3]));
  });

  it('survives a restart', async () => {
    const first = await startLocal();
    await first.call('bindAccount', bind);
    await first.stop();
    const second = await startLocal({ dataDir: first.dataDir });
    expect(await second.call('bindAccount', bind)).toMatchObject({ errCode: 9300529 });
    await second.remove();
  });
});
