import { ROLE_TITLES } from '../../cloudfunctions/shared/contract/person';
import type { Facts, Indexes, Limits } from '../lib/facts';

export interface Step {
  title: string;
  /** The menus to click, in order. */
  where: string[];
  what: string[];
}

export interface World {
  appid: string;
  env: string;
  hasOwner: boolean;
  limits: Limits;
  indexes: Indexes;
  facts: Facts[];
}

const TOOLS = '微信开发者工具';
const CLOUD = '云开发控制台';
const PLATFORM = '微信公众平台 mp.weixin.qq.com';

/** What no program may click: everything left to do in WeChat's consoles, in the order it works best. */
export function consoleSteps(world: World): Step[] {
  return [
    environment(world),
    deployment(world),
    ...Object.entries(world.indexes).map(([collection, indexes]) => database(collection, indexes)),
    ...world.facts.filter(({ push }) => push).map(({ name }) => messages(name)),
    ...world.facts.filter(({ triggers }) => triggers.length).map(timer),
    ...world.facts.filter(({ variables }) => variables.length).map(credentials),
    privacy(),
    upload(),
    owner(world),
  ];
}

export function stepsText(steps: Step[]): string {
  const text = steps.map(
    ({ title, where, what }, at) =>
      `${at + 1}. ${title}\n   ${where.join(' → ')}\n${what.map((line) => `   · ${line}`).join('\n')}`,
  );
  return `还要在微信的控制台里点几下（程序不能代劳）：\n\n${text.join('\n\n')}\n`;
}

const environment = ({ appid, env }: World): Step => ({
  title: '云环境',
  where: [TOOLS, `用 AppID ${appid} 打开本文件夹`, '云开发', '设置', '环境设置'],
  what: [
    `没有开通就先点「开通」；环境 ID 应是 ${env}。`,
    '测试号不能使用云开发。',
    '让命令行能用开发者工具：设置 → 安全设置 → 服务端口 → 打开，并保持登录。',
  ],
});

const deployment = ({ limits, facts }: World): Step => ({
  title: '云函数的运行环境、超时和权限（先运行 npm run deploy，再来核对）',
  where: [CLOUD, '云函数', '点函数名', '版本与配置'],
  what: [
    `运行环境 ${limits.runtime}、超时时间 ${limits.timeoutSeconds} 秒、内存 ${limits.memoryMB} MB；超时默认只有 3 秒，一定要改。`,
    '运行环境在创建后不能修改：不对就删除该函数，再运行 npm run deploy -- --only=函数名 --all。',
    `${facts.filter(({ permissions }) => permissions.length).length} 个函数要用微信接口，权限在 config.json 里，只有用微信开发者工具上传才生效，之后约 10 分钟才能用；这期间报 -604101 是正常的。`,
  ],
});

const database = (collection: string, indexes: Indexes[string]): Step => ({
  title: `数据库集合 ${collection}`,
  where: [CLOUD, '数据库', '+（新建集合）', collection, '权限设置', '仅管理端可读写'],
  what: indexes.length
    ? [
        '在同一集合的「索引管理 → 新建索引」里逐条添加（非唯一；字段顺序和方向都要一致）：',
        ...indexes.map(({ fields, why }) => `  ${directions(fields)} —— ${why}`),
      ]
    : ['不需要另建索引。'],
});

const directions = (fields: Record<string, 1 | -1>): string =>
  Object.entries(fields)
    .map(([field, direction]) => `${field} ${direction === 1 ? '升序' : '降序'}`)
    .join('，');

const messages = (name: string): Step => ({
  title: '消息推送（快递轨迹）',
  where: [CLOUD, '设置', '其他设置', '消息推送', '推送模式选「云函数」', '添加消息推送'],
  what: [
    `消息类型 event，事件类型 add_express_path（列表里可能叫 express_add_path，运单轨迹更新事件），云函数 ${name}。`,
    `列表里有 update_business_bind_result（物流账号审核结果）就再加一条，也指向 ${name}。`,
  ],
});

const timer = ({ name, triggers }: Facts): Step => ({
  title: `${name} 的定时触发器`,
  where: [TOOLS, `右键 dist/cloudfunctions/${name}`, '上传触发器', '上传'],
  what: [
    ...triggers.map((trigger) => `${trigger.name}：${trigger.config}（秒 分 时 日 月 星期 年，北京时间）。`),
    '只有用开发者工具上传的触发器，定时调用才有微信接口的权限；没有它，店主也可以在「我的 → 待确认运单」里手动核对。',
  ],
});

const credentials = ({ name, title, variables }: Facts): Step => ({
  title: `${name}（${title}）的密钥，用不到可以跳过`,
  where: [CLOUD, '云函数', name, '版本与配置', '环境变量'],
  what: [
    `${variables.join('、')}：填在 .env 里的由 npm run deploy 写入，也可以在这里手填，之后的部署不会清掉。`,
    '对方后台开了 IP 白名单（否则报 40164）：在同一页打开「固定出口 IP」，把显示的 IP 加进白名单。',
  ],
});

const privacy = (): Step => ({
  title: '隐私保护指引和接口',
  where: [PLATFORM, '设置', '服务内容声明', '用户隐私保护指引', '更新'],
  what: [
    '声明「读取你的剪切板」（粘贴地址、复制单号）和「收集你的地址」（选择通讯地址）；约 5 分钟生效，没有声明报 errno 112。',
    '开发管理 → 接口设置：开通「获取用户收货地址」（wx.chooseAddress）。',
  ],
});

const upload = (): Step => ({
  title: '小程序代码上传的密钥和 IP 白名单',
  where: [PLATFORM, '开发管理', '开发设置', '小程序代码上传'],
  what: [
    '「生成」上传密钥，下载 private.<AppID>.key 放到本文件夹之外，绝不提交到 git。',
    '把这台电脑的公网 IP 加入 IP 白名单（最多 10 个），或关闭白名单。',
    '运行 npm run deploy -- miniprogram --key=密钥文件；没有密钥也可以在开发者工具里点「上传」。',
    '然后在 版本管理 → 开发版本 里设为体验版，或提交审核。',
  ],
});

const owner = ({ hasOwner }: World): Step => ({
  title: ROLE_TITLES.owner,
  where: ['用店主的微信扫码打开小程序', '第一页', '复制 openid'],
  what: hasOwner
    ? ['名单里已有店主：打开就能用。其他人由店主在「我的 → 员工」里添加。']
    : [
        '名单里还没有人，所以谁都进不去；第一页会显示陌生人自己的 openid。',
        '复制后运行 npm run setup -- --yes --owner=复制的内容，再运行 npm run deploy。',
      ],
});
