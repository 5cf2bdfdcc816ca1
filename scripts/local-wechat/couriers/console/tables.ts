import { STAGES, type WaybillStage } from '../../../../cloudfunctions/shared/waybill/stages';
import { ROLE_LABELS } from '../../engine/console/client/callers';
import type { Cell, DataSet, Row } from '../../engine/console/client/datasets';
import type { Records, StateView } from '../../engine/console/client/wechat';
import type { CouriersView } from '../view';
import { labelOf } from './label-frame';

const STATUS: Cell[] = [
  { text: '绑定成功', tone: 'good' },
  { text: '审核中', tone: 'wait' },
  { text: '绑定失败', tone: 'bad' },
  { text: '已解绑', tone: 'over' },
];
const STAGE_TONES = {
  waiting: 'wait',
  moving: 'good',
  signed: 'good',
  cancelled: 'over',
  failed: 'bad',
  unconfirmed: 'wait',
  trouble: 'bad',
} as const satisfies Record<WaybillStage, string>;

type Fields = Record<string, unknown>;
const text = (value: unknown) => (value === undefined || value === '' ? '—' : String(value));
const minute = (ms: unknown) =>
  typeof ms === 'number' ? new Date(ms).toLocaleString('zh-CN', { hour12: false }).slice(0, -3) : '—';

/** The ledger, what the merchant's own functions keep beside it, and what WeChat itself knows. */
export function tables(view: StateView, database: Records): DataSet[] {
  const state = view as StateView & CouriersView;
  const { waybills = [], staff = [], settings = [] } = database;
  return [
    {
      id: 'ledger',
      label: '运单档案',
      of: 'waybills',
      hint: '云数据库 waybills，最新的在前',
      heads: ['订单号', '状态', '快递公司', '运单号', '收件人', '建单时间'],
      rows: [...waybills].sort((a, b) => Number(b.createdAt) - Number(a.createdAt)).map(ledgerRow),
    },
    {
      id: 'accounts',
      label: '物流账号',
      hint: '微信那边',
      heads: ['客户编码', '快递公司', '状态', '面单余额'],
      rows: state.accounts.map((account) => ({
        title: account.bizId,
        cells: [account.deliveryId, STATUS[account.statusCode] ?? account.statusCode, account.quotaNum],
        record: account,
      })),
    },
    {
      id: 'waybills',
      label: '微信的运单',
      hint: '微信那边',
      heads: ['订单号', '状态', '快递公司', '运单号', '买家 openid'],
      rows: [...state.waybills].reverse().map((waybill) => ({
        title: waybill.orderId,
        cells: [
          waybill.orderStatus === 1 ? { text: '已取消', tone: 'over' } : { text: '正常', tone: 'good' },
          waybill.deliveryId,
          waybill.waybillId,
          text(waybill.openid),
        ],
        record: waybill,
        sight: labelOf(waybill),
      })),
    },
    {
      id: 'staff',
      label: '员工',
      of: 'staff',
      hint: '云数据库 staff；环境变量 MERCHANT_OPENIDS 里的人不在这里',
      heads: ['openid', '姓名', '角色', '加入时间'],
      rows: staff.map((person) => ({
        title: String(person._id),
        cells: [
          text(person.name),
          ROLE_LABELS[String(person.role)] ?? text(person.role),
          minute(person.addedAt),
        ],
        record: person,
      })),
    },
    {
      id: 'settings',
      label: '店铺设置',
      of: 'settings',
      hint: '云数据库 settings',
      heads: ['_id', '寄件人'],
      rows: settings.map((one) => ({
        title: String(one._id),
        cells: [
          ((one.settings as Fields)?.senders as Fields[] | undefined)?.map(({ name }) => name).join('、') ??
            '—',
        ],
        record: one,
      })),
    },
    {
      id: 'printers',
      label: '打印员',
      hint: '微信那边',
      heads: ['openid', '标签'],
      rows: (state.printers ?? []).map((one) => ({
        title: one.openid,
        cells: [text(one.tagidList)],
        record: one,
      })),
    },
  ];
}

function stageCell(stage: string): string | Cell {
  if (!Object.hasOwn(STAGES, stage)) return stage;
  const known = stage as WaybillStage;
  return { text: STAGES[known], tone: STAGE_TONES[known] };
}

function ledgerRow(record: Fields): Row {
  const { _id, stage, deliveryId, waybillId, receiver, createdAt } = record;
  const { name, city } = (receiver ?? {}) as Fields;
  const reference = { orderId: String(_id), deliveryId: String(deliveryId), waybillId: String(waybillId) };
  return {
    title: String(_id),
    cells: [
      stageCell(text(stage)),
      text(deliveryId),
      text(waybillId),
      [name, city].filter(Boolean).join(' · ') || '—',
      minute(createdAt),
    ],
    record,
    ...(waybillId ? { sight: labelOf(reference) } : {}),
  };
}
