import * as v from 'valibot';
import { answers, defineContract } from '../../shared/contract/define';
import { choice, list, text } from '../../shared/contract/fields';
import { shopDefaults } from '../../shared/waybill/parts';
import { person } from '../../shared/waybill/person';

const MOST_SENDERS = 20;

const settings = v.strictObject({
  /** The first is the one a new waybill begins with. A limit of ours. */
  senders: list('寄件地址', person('寄件人'), {
    most: MOST_SENDERS,
    tooMany: `最多保存 ${MOST_SENDERS} 个寄件地址`,
  }),
  shop: shopDefaults,
  /** The merchant's App for orders without a buyer's openid (add_source 2). */
  wxAppid: v.optional(text('App 的 AppID', { maxBytes: 64, limitOf: 'us' })),
});

export type Settings = v.InferOutput<typeof settings>;
export type Sender = Settings['senders'][number];

export interface ShopSettings {
  settings: Settings;
  /** Of what was read: saving another's later change away is refused. Empty where nothing was saved yet. */
  version: string;
}

const fields = v.strictObject({
  action: choice('操作', { read: '查看', save: '保存' }),
  settings: v.optional(settings),
  version: v.optional(text('版本', { maxBytes: 64, limitOf: 'us' })),
});

const request = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [['action'], ['settings']],
      ({ action, settings }) => action === 'read' || !!settings,
      '请填写要保存的设置',
    ),
    ['settings'],
  ),
);

/**
 * What every waybill of the shop has in common, kept for all its clerks: sender addresses, the goods block of the
 * service notification, the App's id. Saving what is stored already succeeds. Makes no call to WeChat.
 */
export const shopSettings = defineContract({
  name: 'shopSettings',
  family: 'console',
  title: '店铺设置',
  call: { kind: 'own' },
  effect: 'write',
  role: 'clerk',
  repeatable: true,
  request,
  response: answers<ShopSettings>(),
  errors: {},
});
