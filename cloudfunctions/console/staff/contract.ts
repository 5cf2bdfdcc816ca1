import * as v from 'valibot';
import { answers, defineContract, type Role } from '../../shared/contract/define';
import { choice, readableText, storedText } from '../../shared/contract/fields';
import { isOpenid, ROLE_TITLES } from '../../shared/contract/person';

export interface StaffMember {
  openid: string;
  role: Role;
  name: string;
  /** True for people of MERCHANT_OPENIDS, whom only the cloud console can change. */
  fixed: boolean;
}

export interface StaffList {
  /** Everybody who may call, after the change. */
  list: StaffMember[];
}

const NO_OPENID =
  '员工 openid 不对：它以字母 o 开头，只有字母、数字、短横线和下划线，没有空格和看不见的字符；请让对方打开小程序，在第一页用「复制」取得';

const fields = v.strictObject({
  action: choice('操作', { list: '查看', add: '添加', setRole: '改角色', remove: '移出' }),
  openid: v.optional(storedText('员工 openid', { maxBytes: 64, limitOf: 'us' })),
  role: v.optional(choice('角色', ROLE_TITLES)),
  name: v.optional(readableText('姓名', { maxBytes: 64, limitOf: 'us' })),
});

const request = v.pipe(
  fields,
  v.forward(
    v.partialCheck(
      [['action'], ['openid']],
      ({ action, openid }) => action === 'list' || !!openid,
      '请填写员工 openid',
    ),
    ['openid'],
  ),
  // Whoever got into the list with another form can still be taken off it.
  v.forward(
    v.partialCheck(
      [['action'], ['openid']],
      ({ action, openid }) => action !== 'add' || !openid || isOpenid(openid),
      NO_OPENID,
    ),
    ['openid'],
  ),
  v.forward(
    v.partialCheck(
      [['action'], ['role']],
      ({ action, role }) => action === 'list' || action === 'remove' || !!role,
      '请选择角色',
    ),
    ['role'],
  ),
);

/**
 * Who may use the merchant's functions: lists them, lets people in, changes their role, takes them off the list.
 * A change reaches other function instances within a minute. Makes no call to WeChat.
 */
export const staff = defineContract({
  name: 'staff',
  family: 'console',
  title: '员工管理',
  call: { kind: 'own' },
  effect: 'write',
  role: 'owner',
  request,
  response: answers<StaffList>(),
  errors: {},
});
