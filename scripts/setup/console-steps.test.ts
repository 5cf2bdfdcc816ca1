import { readFacts, readIndexes, readLimits } from '../lib/facts';
import { consoleSteps, stepsText, type World } from './console-steps';

async function text(more: Partial<World> = {}): Promise<string> {
  const world = {
    appid: 'wx1234567890abcdef',
    env: 'cloud1-3gabc',
    hasOwner: false,
    limits: readLimits(),
    indexes: readIndexes(),
    facts: await readFacts(),
  };
  return stepsText(consoleSteps({ ...world, ...more }));
}

describe('the steps left to click', () => {
  it('name every collection, its permission and each index with directions and reason', async () => {
    const steps = await text();
    for (const [collection, indexes] of Object.entries(readIndexes())) {
      expect(steps).toContain(`${collection} → 权限设置 → 仅管理端可读写`);
      for (const { why } of indexes) expect(steps).toContain(why);
    }
    expect(steps).toContain('stage 升序，createdAt 降序，_id 降序');
  });

  it('name the limits, the time permissions take, pushes, timers, credentials, privacy and the IP list', async () => {
    const { runtime, timeoutSeconds, memoryMB } = readLimits();
    const steps = await text();
    for (const words of [
      `运行环境 ${runtime}、超时时间 ${timeoutSeconds} 秒、内存 ${memoryMB} MB`,
      '约 10 分钟',
      'add_express_path',
      'express_add_path',
      '云函数 onWaybillEvent',
      '右键 dist/cloudfunctions/reconcile → 上传触发器',
      'SHOP_APPID、SHOP_APPSECRET',
      'MINI_APPID、MINI_APPSECRET',
      '用户隐私保护指引',
      'IP 白名单',
    ])
      expect(steps).toContain(words);
  });

  it('tell a new owner where to find their openid', async () => {
    expect(await text()).toContain('第一页会显示陌生人自己的 openid');
    expect(await text({ hasOwner: true })).toContain('名单里已有店主');
  });
});
