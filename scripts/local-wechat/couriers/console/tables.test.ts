import { dataSets, searched } from '../../engine/console/client/datasets';
import { tables } from './tables';

const state = {
  accounts: [{ bizId: '1', deliveryId: 'YTO', statusCode: 1, quotaNum: 3 }],
  waybills: [{ orderId: 'A', waybillId: 'Y1', deliveryId: 'YTO', openid: '', orderStatus: 1 }],
  ledger: [],
  calls: 0,
};
const database = {
  waybills: [
    { _id: 'A', stage: 'moving', waybillId: 'Y1', deliveryId: 'YTO', createdAt: 1, receiver: { name: '沈' } },
    { _id: 'B', stage: 'failed', waybillId: '', deliveryId: 'SF', createdAt: 2 },
  ],
  notes: [{ _id: 'n1' }],
};
const set = (id: string) => dataSets(tables(state, database), database).find((one) => one.id === id);

describe('the tables of the local WeChat', () => {
  it('show the ledger, the newest first, with a label where there is a waybill', () => {
    const rows = set('ledger')?.rows ?? [];
    expect(rows.map(({ title }) => title)).toEqual(['B', 'A']);
    expect(rows.map(({ sight }) => sight?.title)).toEqual([undefined, '看面单']);
    expect(rows[0]?.cells[0]).toEqual({ text: '未建成', tone: 'bad' });
  });

  it('show what is not there as empty, and collections nobody expected', () => {
    expect(set('staff')?.rows).toEqual([]);
    expect(set('printers')?.rows).toEqual([]);
    expect(set('notes')?.rows.map(({ title }) => title)).toEqual(['n1']);
  });

  it('have as many heads as cells', () => {
    for (const { heads, rows } of dataSets(tables(state, database), database))
      for (const { cells } of rows) expect(cells).toHaveLength(heads.length - 1);
  });

  it('are searched in the whole record and in the words shown', () => {
    const rows = set('ledger')?.rows ?? [];
    expect(searched(rows, '沈 y1').map(({ title }) => title)).toEqual(['A']);
    expect(searched(rows, '未建成').map(({ title }) => title)).toEqual(['B']);
    expect(searched(rows, '')).toHaveLength(2);
    expect(searched(rows, 'nothing')).toEqual([]);
  });
});
