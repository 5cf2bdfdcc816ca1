import { isWechatOpenid } from '../../cloudfunctions/shared/contract/person';
import { featuresIn, OPTIONAL } from '../lib/settings';

export type Name =
  | 'appid'
  | 'env'
  | 'owner'
  | 'features'
  | 'shop-appid'
  | 'shop-appsecret'
  | 'mini-appid'
  | 'mini-appsecret';
export type Answers = Record<Name, string>;

export interface Question {
  name: Name;
  ask: string;
  /** Where to find the answer, or what an empty one means. */
  hint: string;
  required?: true;
  secret?: true;
  /** What is wrong with a non-empty answer, and what to do. Never repeats the answer. */
  fault(value: string): string | undefined;
}

const APPID = /^wx[0-9a-f]{16}$/;
const appid = (where: string) => (value: string) => {
  if (value === 'touristappid') return '测试号不能使用云开发，请用正式小程序的 AppID。';
  if (/^wx0{14}/.test(value)) return '这是本地微信的演示 AppID，只在本机有效，请填真实的 AppID。';
  return APPID.test(value) ? undefined : `AppID 应是 wx 加 16 位小写字母和数字，请到${where}复制。`;
};
const secret = (where: string) => (value: string) =>
  /^[0-9a-f]{32}$/.test(value)
    ? undefined
    : `AppSecret 应是 32 位小写字母和数字，请到${where}复制；忘记了只能重置。`;

const CONSOLE = '微信公众平台（mp.weixin.qq.com）「开发管理 → 开发设置 → 开发者 ID」';
const STORE = '微信小店后台「服务市场 → 经营工具 → 自研」';

/** In the order they are asked. */
export const QUESTIONS: Question[] = [
  {
    name: 'appid',
    ask: '小程序的 AppID',
    hint: `在${CONSOLE}`,
    required: true,
    fault: appid(CONSOLE),
  },
  {
    name: 'env',
    ask: '云环境 ID',
    hint: '在微信开发者工具「云开发 → 设置 → 环境设置」；是环境 ID，不是环境名称',
    required: true,
    fault: (value) =>
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) && value.length <= 64
        ? undefined
        : '云环境 ID 只有小写字母、数字和短横线，例如 cloud1-3gabc；请在「云开发 → 设置 → 环境设置」复制，不要填环境名称。',
  },
  {
    name: 'owner',
    ask: '店主的 openid',
    hint: '还不知道就留空：部署后用店主的微信打开小程序，第一页会显示他自己的 openid，复制后再运行一次本命令',
    fault: (value) =>
      isWechatOpenid(value)
        ? undefined
        : 'openid 以 o 开头，共 28 位；请从小程序第一页用「复制」取得，不要填微信号。',
  },
  {
    name: 'features',
    ask: '要用哪些功能',
    hint: 'logistics 物流助手、trade 发货信息管理、store 微信小店，用逗号隔开；留空就是全部（云环境最多 50 个云函数）',
    fault: (value) => {
      try {
        featuresIn(value);
        return undefined;
      } catch {
        return `只能写 ${OPTIONAL.join('、')}，用逗号隔开。`;
      }
    },
  },
  {
    name: 'shop-appid',
    ask: '微信小店的 AppID',
    hint: '只有要看微信小店的电子面单账号才需要；不用就留空',
    fault: appid(STORE),
  },
  {
    name: 'shop-appsecret',
    ask: '微信小店的 AppSecret',
    hint: `在${STORE}`,
    secret: true,
    fault: secret(STORE),
  },
  {
    name: 'mini-appid',
    ask: '沙箱推进轨迹用的小程序 AppID',
    hint: '只有要在沙箱里推进运单轨迹（testUpdateOrder）才需要，就是上面的小程序 AppID；不用就留空',
    fault: appid(CONSOLE),
  },
  {
    name: 'mini-appsecret',
    ask: '小程序的 AppSecret',
    hint: `在${CONSOLE}`,
    secret: true,
    fault: secret(CONSOLE),
  },
];

/** Where an answer is kept in .env; the AppID goes into project.private.config.json, the owner into a list. */
export const VARIABLES = {
  env: 'CLOUD_ENV',
  features: 'FEATURES',
  'shop-appid': 'SHOP_APPID',
  'shop-appsecret': 'SHOP_APPSECRET',
  'mini-appid': 'MINI_APPID',
  'mini-appsecret': 'MINI_APPSECRET',
} as const satisfies Partial<Record<Name, string>>;

/** A question about a secret is asked only where its AppID was given. */
export const asked = ({ name }: Question, given: Partial<Answers>): boolean =>
  name === 'shop-appsecret'
    ? Boolean(given['shop-appid'])
    : name === 'mini-appsecret'
      ? Boolean(given['mini-appid'])
      : true;

/** Everything wrong with a set of answers, a sentence each. */
export function faultsOf(answers: Answers): string[] {
  const faults = QUESTIONS.flatMap(({ name, ask, hint, required, fault }) => {
    const value = answers[name];
    if (!value) return required ? [`缺少${ask}（--${name}=…）：${hint}。`] : [];
    const found = fault(value);
    return found ? [`--${name}：${found}`] : [];
  });
  for (const [id, key] of [
    ['shop-appid', 'shop-appsecret'],
    ['mini-appid', 'mini-appsecret'],
  ] as const)
    if (Boolean(answers[id]) !== Boolean(answers[key]))
      faults.push(
        `--${id} 和 --${key} 要么都填，要么都不填；现在缺 ${answers[id] ? `--${key}（也可以用环境变量 ${VARIABLES[key]}）` : `--${id}`}。`,
      );
  if (answers['mini-appid'] && answers['mini-appid'] !== answers.appid)
    faults.push('--mini-appid 就是本小程序的 AppID，应与 --appid 相同。');
  if (answers['shop-appid'] && answers['shop-appid'] === answers.appid)
    faults.push('--shop-appid 与小程序的 AppID 相同：微信小店有它自己的 AppID，请到小店后台复制。');
  return faults;
}
