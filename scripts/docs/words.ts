import { ROLE_TITLES } from '../../cloudfunctions/shared/contract/person';

export type Language = 'en' | 'zh';

const en = {
  title: 'The cloud functions',
  intro:
    'Generated from the contracts by `npm run docs`; do not edit. Call them with `wx.cloud.callFunction({ name, data })`: ' +
    'a success carries the fields below with `errCode: 0` and `errMsg`, a failure `errCode`, `errMsg` and `error` ' +
    '(see README). An optional field that is there and empty (`""`, null) is as if absent. Sizes are bytes of UTF-8, a Chinese character has 3; weights are kg, sizes cm, money 分, times ' +
    'Unix seconds unless a field says otherwise. The texts of labels and errors are the Chinese ones people see.',
  function: 'function',
  what: 'what',
  caller: 'least role',
  effect: 'effect',
  upstream: 'calls',
  none: '–',
  roles: { viewer: 'viewer', clerk: 'clerk', owner: 'owner', push: 'WeChat only' },
  effects: { read: 'reads', write: 'writes' },
  timer: 'timer',
  and: ', ',
  separator: '; ',
  permissions: 'permissions in config.json',
  uncertain: 'when the answer got lost',
  field: 'field',
  type: 'type',
  required: 'required',
  label: 'label',
  limits: 'limits',
  answer: 'answer',
  meaning: 'meaning',
  noFields: 'Takes no fields.',
  noAnswer: 'Answers no fields of its own.',
  yes: 'yes',
  sometimes: 'may be absent',
  code: 'code',
  happened: 'what happened',
  todo: 'what to do',
  retryable: 'try again',
  sharedErrors: 'Codes that every function may answer',
  sharedErrorsIntro: 'Where a function explains a code itself, above, that wins.',
  everyFunction: 'any',
  errorsTitle: 'What a code means',
  errorsIntro:
    'Generated from the contracts by `npm run docs`; do not edit. Every failure carries its code as `errCode`; ' +
    '`errMsg` keeps WeChat’s own words with the request id (`rid: …`) that WeChat’s support asks for. Codes from ' +
    '-700001 to -700099 are ours. A 9300501 also carries the courier’s own answer in `error.courier`.',
  errorsOutside:
    'Codes that never reach a function: `-504002` means that the function itself could not run (was it uploaded by ' +
    'DevTools with 云端安装依赖 off?), `-504003` that it took longer than its time limit (20 s), `-501000` that no such ' +
    'function is in the environment that `wx.cloud.init` names.',
};

export type Words = typeof en;

const zh: Words = {
  title: '云函数',
  intro:
    '由 `npm run docs` 从契约生成，请勿手改。用 `wx.cloud.callFunction({ name, data })` 调用：成功时带着下面的字段和 `errCode: 0`、`errMsg`，' +
    '失败时带着 `errCode`、`errMsg` 和 `error`（见 README）。选填字段留空（`""` 或 null）等于没有填。长度按 UTF-8 字节算，一个汉字 3 字节；重量 kg，尺寸 cm，金额分，' +
    '时间为 Unix 秒，另有说明的除外。答复字段的说明取自代码里的英文注释。',
  function: '云函数',
  what: '作用',
  caller: '最低角色',
  effect: '效果',
  upstream: '调用',
  none: '–',
  roles: { ...ROLE_TITLES, push: '仅微信' },
  effects: { read: '读', write: '写' },
  timer: '定时器',
  and: '、',
  separator: '；',
  permissions: 'config.json 里的权限',
  uncertain: '答复丢失时',
  field: '字段',
  type: '类型',
  required: '必填',
  label: '名称',
  limits: '限制',
  answer: '答复',
  meaning: '含义',
  noFields: '没有字段。',
  noAnswer: '没有自己的答复字段。',
  yes: '是',
  sometimes: '可能没有',
  code: '错误码',
  happened: '发生了什么',
  todo: '怎么办',
  retryable: '可重试',
  sharedErrors: '所有云函数都可能返回的错误码',
  sharedErrorsIntro: '云函数自己解释过的错误码，以上面的为准。',
  everyFunction: '全部',
  errorsTitle: '错误码是什么意思',
  errorsIntro:
    '由 `npm run docs` 从契约生成，请勿手改。每次失败都在 `errCode` 里带着错误码；`errMsg` 保留微信的原话和请求编号（`rid: …`），' +
    '找微信客服时用得上。-700001 到 -700099 是我们自己的错误码。9300501 还在 `error.courier` 里带着快递公司的答复。',
  errorsOutside:
    '到不了云函数的错误码：`-504002` 是云函数本身没跑起来（是不是没用开发者工具上传，或选了云端安装依赖？），`-504003` 是超过了云函数的时限（20 秒），' +
    '`-501000` 是 `wx.cloud.init` 写的环境里没有这个云函数。',
};

export const WORDS: Record<Language, Words> = { en, zh };
