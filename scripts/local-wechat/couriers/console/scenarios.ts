import { ROLE_TITLES } from '../../../../cloudfunctions/shared/contract/person';
import { STAGES, type WaybillStage } from '../../../../cloudfunctions/shared/waybill/stages';
import { promised, type Scenario, told, type World } from '../../engine/console/client/scenario';
import { orderRequest, YTO, YUNDA } from './scenario-orders';

const EMS = { deliveryId: 'EMS', bizId: '90000571209999' };
const HOUR = 3600;
const page = (tab: string, label: string) => ({
  label,
  href: `/phone.html?as=o-demo-owner#/logistics/home/home?tab=${tab}`,
});
const ledger = { label: '数据 › 运单档案', href: '#state/ledger' };
const accounts = { label: '数据 › 物流账号', href: '#state/accounts' };
const switches = { label: '故障开关（还开着）', href: '#faults' };

const accountIn = async (world: World, bizId: string) =>
  (await world.state()).accounts.find((one: { bizId: string }) => one.bizId === bizId);
const recordIn = async (world: World, id: string) =>
  (await world.database()).waybills?.find(({ _id }) => _id === id);
const ordersAt = async (world: World, orderId: string) =>
  (await world.state()).waybills.filter((one: { orderId: string }) => one.orderId === orderId);

/** Stories one click away, each from the seeded demo. The last step of each checks the promised end. */
export const SCENARIOS: readonly Scenario[] = [
  {
    id: 'ems-review',
    title: 'EMS 审核通过',
    story: '店主绑定 EMS 账号，先显示审核中；一分多钟后邮政审核通过，微信推送结果，账号变成已绑定。',
    looks: [accounts, page('accounts', '小程序 › 账号')],
    steps: [
      {
        say: '提交绑定',
        act: async ({ call }) =>
          told(
            await call('bindAccount', {
              type: 'bind',
              ...EMS,
              remarkContent:
                '电话:13800138000 联系人:沈青禾 服务类型:标准快递 发货地址:杭州市余杭区示例路18号',
            }),
            9300532,
          ),
      },
      {
        say: '时钟快进 61 秒',
        act: async ({ advance }) => advance(61).then(() => '审核到时间了'),
      },
      {
        say: '核对账号列表',
        act: async (world) => {
          const { list } = await world.call('getAllAccount', {});
          const mine = list.find(({ bizId }: { bizId: string }) => bizId === EMS.bizId);
          promised(mine?.statusCode === 0, `账号状态应为 0，却是 ${mine?.statusCode}`);
          return '绑定成功（statusCode 0）';
        },
      },
    ],
  },
  {
    id: 'empty-balance',
    title: '面单余额用完',
    story: '韵达账号只剩十来张面单，一单一单用光；再建一单，快递公司拒绝并说明余额不足。',
    looks: [accounts, ledger, page('overview', '小程序 › 概览')],
    steps: [
      {
        say: '把韵达的面单用完',
        act: async (world) => {
          const { quotaNum } = await world.call('getQuota', YUNDA);
          for (let used = 1; used <= quotaNum; used++)
            told(await world.call('addOrder', orderRequest(`SCENE-QUOTA-${used}`, YUNDA)), 0);
          return `建了 ${quotaNum} 单`;
        },
      },
      {
        say: '再建一单',
        act: async ({ call }) =>
          told(await call('addOrder', orderRequest('SCENE-QUOTA-LAST', YUNDA)), 9300523),
      },
      {
        say: '核对余额和档案',
        act: async (world) => {
          const { quotaNum } = await accountIn(world, YUNDA.bizId);
          promised(quotaNum === 0, `余额应为 0，却是 ${quotaNum}`);
          const record = await recordIn(world, 'SCENE-QUOTA-LAST');
          promised(record?.state === 'refused', `档案应为 refused，却是 ${record?.state}`);
          return '余额 0，最后一单是「未建成」';
        },
      },
    ],
  },
  {
    id: 'courier-refuses',
    title: '快递公司拒单',
    story: '收件地址快递公司送不到：下单被拒，档案里记着快递公司的原话；改好地址，同一个订单号就能成功。',
    looks: [ledger, page('waybills', '小程序 › 运单')],
    steps: [
      {
        say: '用送不到的地址下单',
        act: async ({ call }) => {
          const answer = await call(
            'addOrder',
            orderRequest('SCENE-REFUSED', YTO, { address: '不可达的山顶 1 号' }),
          );
          return told(answer, 9300501);
        },
      },
      {
        say: '另一单改好地址，用原来的订单号再下',
        act: async ({ call }) => {
          told(
            await call('addOrder', orderRequest('SCENE-FIXED', YTO, { address: '不可达的山顶 2 号' })),
            9300501,
          );
          return told(await call('addOrder', orderRequest('SCENE-FIXED')), 0);
        },
      },
      {
        say: '核对两份档案',
        act: async (world) => {
          const { stage, reason } = await world.call('ledgerOrder', { orderId: 'SCENE-REFUSED' });
          promised(stage === 'failed' && reason?.errCode === 9300501, `应为 failed，却是 ${stage}`);
          promised((await recordIn(world, 'SCENE-FIXED'))?.state === 'created', '改好的一单没有建成');
          return `被拒的一单留着原因：${reason.action}`;
        },
      },
    ],
  },
  {
    id: 'answer-lost',
    title: '下单的回答丢了',
    story:
      '运单已经在快递公司建好，回答却在路上断了；函数不敢说成败。线路恢复后「继续查询」，找回的是同一张运单。',
    looks: [ledger, page('waybills', '小程序 › 运单')],
    steps: [
      {
        say: '打开故障：addOrder、getOrder 处理后断开',
        act: async ({ faults }) => {
          const broken = ['logistics.addOrder', 'logistics.getOrder'];
          await faults(broken.map((api) => ({ api, kind: 'dropAfter' })));
          return '已打开';
        },
      },
      {
        say: '下单（函数自己先试几次，约十秒）',
        act: async ({ call }) => told(await call('addOrder', orderRequest('SCENE-LOST')), -700003),
      },
      { say: '关掉故障', act: async ({ faults }) => faults([]).then(() => '线路恢复了') },
      {
        say: '继续查询（同样的请求再来一次）',
        act: async ({ call }) => told(await call('addOrder', orderRequest('SCENE-LOST')), 0),
      },
      {
        say: '核对只有一张运单',
        act: async (world) => {
          const made = await ordersAt(world, 'SCENE-LOST');
          const record = await recordIn(world, 'SCENE-LOST');
          promised(made.length === 1, `微信那边应有 1 单，却有 ${made.length} 单`);
          promised(record?.waybillId === made[0].waybillId, '档案里的运单号和微信那边的不一样');
          return `只有一张：${made[0].waybillId}`;
        },
      },
    ],
  },
  {
    id: 'ledger-down',
    title: '云数据库不可用',
    story:
      '不知道档案写下没有，就一单也不向快递公司下：函数返回 -700003，请用同一个订单号再试；微信那边什么也没有发生。',
    looks: [
      switches,
      { label: '再下一单试试', href: '#functions/addOrder' },
      page('waybills', '小程序 › 运单'),
    ],
    steps: [
      {
        say: '打开故障：云数据库一律失败',
        act: async ({ faults }) => {
          await faults([{ api: 'database.*', kind: 'errcode', errcode: -501001 }]);
          return '已打开，做完不会关';
        },
      },
      {
        say: '下单',
        act: async ({ call }) => told(await call('addOrder', orderRequest('SCENE-NO-LEDGER')), -700003),
      },
      {
        say: '核对微信那边',
        act: async (world) => {
          const reached = (await world.calls()).filter(({ api }) => api === 'logistics.addOrder');
          promised(reached.length === 0, `addOrder 到达了微信 ${reached.length} 次`);
          promised((await ordersAt(world, 'SCENE-NO-LEDGER')).length === 0, '微信那边多了一单');
          return '没有调用到达微信，没有花面单';
        },
      },
    ],
  },
  {
    id: 'wechat-slow',
    title: '微信变慢',
    story: '微信的每个接口都慢 2.5 秒：函数等得到回答，页面应当先给骨架或转圈，不锁住已有的内容。',
    looks: [switches, page('accounts', '小程序 › 账号')],
    steps: [
      {
        say: '打开故障：全部接口慢 2500 毫秒',
        act: async ({ faults }) => {
          await faults([{ api: '*', kind: 'latency', ms: 2500 }]);
          return '已打开，做完不会关';
        },
      },
      {
        say: '查询物流账号',
        act: async ({ call, now }) => {
          const started = now();
          told(await call('getAllAccount', {}), 0);
          const took = Math.round(now() - started);
          promised(took >= 2500, `只用了 ${took} 毫秒`);
          return `成功，用了 ${(took / 1000).toFixed(1)} 秒`;
        },
      },
    ],
  },
  {
    id: 'day-passes',
    title: '过了一天',
    story: '时钟快进二十四小时：快递员上门揽收，轨迹往前走，微信一条条推送，档案里待揽件的运单动起来。',
    looks: [ledger, { label: '时钟', href: '#clock' }, page('waybills', '小程序 › 运单')],
    steps: [
      {
        say: '建一单',
        act: async ({ call }) => told(await call('addOrder', orderRequest('SCENE-DAY')), 0),
      },
      {
        say: '时钟快进 24 小时',
        act: async ({ advance }) => advance(24 * HOUR).then(() => '第二天了'),
      },
      {
        say: '核对运单（定时器每天做的事）',
        act: async ({ call }) => told(await call('reconcile', {}), 0),
      },
      {
        say: '看轨迹和档案',
        act: async (world) => {
          const [made] = await ordersAt(world, 'SCENE-DAY');
          const { deliveryId, waybillId } = made;
          const path = await world.call('getPath', { orderId: 'SCENE-DAY', deliveryId, waybillId });
          promised(path.pathItemNum > 1, `轨迹只有 ${path.pathItemNum} 个节点`);
          const { stage } = await recordIn(world, 'SCENE-DAY');
          promised(['moving', 'signed'].includes(stage), `档案还停在 ${stage}`);
          return `轨迹有 ${path.pathItemNum} 个节点，档案是「${STAGES[stage as WaybillStage]}」`;
        },
      },
    ],
  },
  {
    id: 'staff-removed',
    title: '员工被移出',
    story: '店主把打包员小周移出名单；已经热着的函数最多一分钟后也不再认他，之后他就是陌生人。',
    looks: [
      { label: '数据 › 员工', href: '#state/staff' },
      { label: '小周的手机', href: '/phone.html?as=o-staff-packer#/logistics/home/home' },
    ],
    steps: [
      {
        say: '小周看自己的身份',
        act: async ({ call }) => {
          const { role } = await call('whoami', {}, 'o-staff-packer');
          promised(role === 'clerk', `应为 clerk，却是 ${role}`);
          return ROLE_TITLES.clerk;
        },
      },
      {
        say: '店主移出小周',
        act: async ({ call }) => told(await call('staff', { action: 'remove', openid: 'o-staff-packer' }), 0),
      },
      {
        say: '时钟快进 61 秒',
        act: async ({ advance }) => advance(61).then(() => '记住的角色过期了'),
      },
      {
        say: '小周再看',
        act: async (world) => {
          const answer = told(await world.call('whoami', {}, 'o-staff-packer'), -700002);
          const { staff = [] } = await world.database();
          promised(!staff.some(({ _id }) => _id === 'o-staff-packer'), '名单里还有小周');
          return answer;
        },
      },
    ],
  },
];
