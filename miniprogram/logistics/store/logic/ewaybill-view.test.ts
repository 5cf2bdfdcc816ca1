import type { EwaybillAccount } from '../../../../cloudfunctions/store/getEwaybillAccount/contract';
import { ewaybillCourierName } from './ewaybill-couriers';
import { addPage, cardOf, groupByCourier, STATUS_FILTERS } from './ewaybill-view';

const account = (told: Partial<EwaybillAccount> = {}): EwaybillAccount => ({
  deliveryId: 'ZTO',
  companyType: 1,
  shopId: '500000000571000018',
  acctId: '6041182057338170003',
  acctType: 0,
  status: 3,
  available: 180,
  allocated: 20,
  recycled: 3,
  cancel: 1,
  share: {},
  ...told,
});

describe('an e-waybill account', () => {
  test('of a 加盟 courier shows its sheets', () => {
    expect(cardOf(account())).toMatchObject({
      kind: '加盟',
      status: { text: '已绑定', tone: 'done' },
      sheets: { available: 180, tone: '', allocated: 20, recycled: 3, cancel: 1 },
      sharedBy: '',
    });
  });

  test.each([
    [51, ''],
    [50, 'waiting'],
    [0, 'failed'],
  ])('with %d sheets is marked "%s"', (available, tone) => {
    expect(cardOf(account({ available })).sheets?.tone).toBe(tone);
  });

  test('is not warned about while it cannot be used', () => {
    expect(cardOf(account({ available: 0, status: 1 })).sheets?.tone).toBe('');
  });

  test('of a 直营 courier shows its monthly account instead', () => {
    const card = cardOf(
      account({ deliveryId: 'SF', companyType: 2, monthlyCard: '5710926648', available: 0 }),
    );
    expect(card).toMatchObject({ kind: '直营', title: '月结账号 5710926648' });
    expect(card.sheets).toBeUndefined();
  });

  test('of a 直营 courier says where it picks up, as it has no outlet', () => {
    const senderAddress = {
      province: '浙江省',
      city: '杭州市',
      county: '余杭区',
      street: '',
      address: '示例路18号',
    };
    expect(cardOf(account({ deliveryId: 'SF', companyType: 2, senderAddress }))).toMatchObject({
      title: '直营账号',
      address: '浙江省杭州市余杭区示例路18号',
    });
  });

  test('without companyType goes by the courier', () => {
    expect(cardOf(account({ deliveryId: 'JD', companyType: undefined })).kind).toBe('直营');
    expect(cardOf(account({ companyType: undefined })).kind).toBe('加盟');
    expect(cardOf(account({ deliveryId: 'NEW', companyType: undefined })).kind).toBe('');
  });

  test('that is shared names whose it is', () => {
    expect(cardOf(account({ acctType: 1, share: { nickname: '青禾总店' } })).sharedBy).toBe('青禾总店');
    expect(cardOf(account({ acctType: 1, share: {} })).sharedBy).toBe('其他店铺');
  });

  test('whose balance the courier did not tell says so and shows no number', () => {
    const card = cardOf(account({ balanceRetcode: 1, balanceRetmsg: '网点系统超时' }));
    expect(card.balanceFailure).toBe('没有取到余额：网点系统超时');
    expect(card.sheets).toBeUndefined();
  });

  test('offers a call only where the number is not masked', () => {
    const withPhone = (mobile: string) =>
      cardOf(
        account({ siteInfo: { contact: { mobile, name: '', phone: '' } } as EwaybillAccount['siteInfo'] }),
      );
    expect(withPhone('13800138000')).toMatchObject({ phone: '13800138000', callable: true });
    expect(withPhone('138****8000')).toMatchObject({ phone: '138****8000', callable: false });
  });

  test("survives the document's own sample, which leaves fields out", () => {
    const sample = { deliveryId: 'JTSD', acctId: '6', status: 3 } as unknown as EwaybillAccount;
    expect(cardOf(sample)).toMatchObject({
      sheets: { available: 0 },
      title: '没有网点信息',
      address: '',
      sharedBy: '',
    });
  });
});

describe('the list', () => {
  const pages = [
    account({ acctId: '1' }),
    account({ acctId: '2', deliveryId: 'JD' }),
    account({ acctId: '3' }),
  ];

  test('puts accounts under their couriers', () => {
    const groups = groupByCourier(pages);
    expect(groups.map(({ courier }) => courier)).toEqual(['中通快递', '京东快递']);
    expect(groups[0]?.accounts.map(({ acctId }) => acctId)).toEqual(['1', '3']);
  });

  test('grows by a page without showing an account twice', () => {
    const grown = addPage(pages, [account({ acctId: '3' }), account({ acctId: '4' })]);
    expect(grown.map(({ acctId }) => acctId)).toEqual(['1', '2', '3', '4']);
  });

  test('can be filtered by each of the six states, or not', () => {
    expect(STATUS_FILTERS.map(({ label }) => label)).toEqual([
      '全部',
      '绑定审核中',
      '取消绑定审核中',
      '已绑定',
      '已解除绑定',
      '绑定未通过',
      '取消绑定未通过',
    ]);
  });
});

test('a courier the documents do not name keeps its id', () => {
  expect(ewaybillCourierName('DBKD')).toBe('德邦快递');
  expect(ewaybillCourierName('NEW')).toBe('NEW');
});
