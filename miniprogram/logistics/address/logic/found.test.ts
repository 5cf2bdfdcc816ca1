import type { ParsedPerson } from '../../../../cloudfunctions/console/parseAddress/contract';
import { foundOf, peopleOf, withoutDoubts } from './found';

const parsed: ParsedPerson = {
  ...{
    name: '赵敏[3721]',
    mobile: '13800138001',
    tel: '',
    province: '浙江省',
    city: '杭州市',
    area: '西湖区',
  },
  ...{ address: '测试路18号', doubts: [], orderId: ' 3389001 ', goods: '', remark: '发顺丰', dropped: [] },
};

it('somebody who was recognised stands in the form with what came along', () => {
  expect(foundOf(parsed)).toMatchObject({
    name: '赵敏[3721]',
    phone: '13800138001',
    second: '',
    doubts: [],
    offers: { orderId: '3389001', goods: '', remark: '发顺丰' },
  });
  expect(foundOf({ ...parsed, mobile: '', tel: '020-88888888' })).toMatchObject({
    phone: '020-88888888',
    second: '',
  });
  expect(foundOf({ ...parsed, tel: '13900139002' })).toMatchObject({
    phone: '13800138001',
    second: '13900139002',
  });
});

it('doubts stand beside the field of the page, the same one of city and province once', () => {
  const doubts: ParsedPerson['doubts'] = [
    { field: 'province', kind: 'derived', message: '由区县推出' },
    { field: 'city', kind: 'derived', message: '由区县推出' },
    { field: 'tel', kind: 'masked', message: '号码被隐藏' },
  ];
  expect(foundOf({ ...parsed, tel: '0571-8****000', doubts }).doubts).toEqual([
    { field: 'region', message: '由区县推出' },
    { field: 'second', message: '号码被隐藏' },
  ]);
  expect(foundOf({ ...parsed, mobile: '', tel: '0571-8****000', doubts }).doubts[1]?.field).toBe('phone');
});

it('a doubt is over when its field changes, whichever part of a region that is', () => {
  const doubts = [
    { field: 'region' as const, message: '由区县推出' },
    { field: 'name' as const, message: '姓名被隐藏' },
  ];
  expect(withoutDoubts(doubts, ['city'])).toEqual([doubts[1]]);
  expect(withoutDoubts(doubts, ['region', 'name'])).toEqual([]);
  expect(withoutDoubts(doubts, ['phone'])).toEqual(doubts);
});

it('a function of an earlier version names one person and doubts nothing', () => {
  const { doubts, dropped, orderId, ...earlier } = parsed;
  const [only] = peopleOf(earlier as never);
  expect(foundOf(only as ParsedPerson)).toMatchObject({ doubts: [], offers: { orderId: '' } });
});
