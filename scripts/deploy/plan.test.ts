import type { Facts } from '../lib/facts';
import type { Need } from './changes';
import { byDevtools, byTcb, type Plan, planText } from './plan';

const need = (name: string, more: Partial<Need> = {}): Need => ({
  name,
  state: 'same',
  code: false,
  permissions: false,
  triggers: false,
  ...more,
});
const plan = (more: Partial<Plan> = {}): Plan => ({
  env: 'env-1',
  appid: 'wx1',
  facts: [{ name: 'changed', permissions: ['logistics.getOrder'] } as Facts],
  needs: [need('same'), need('changed', { state: 'changed', code: true, permissions: true })],
  variables: new Map(),
  leftOver: [],
  devtools: 'cli',
  devtoolsOnly: false,
  ...more,
});
const names = (needs: Need[]) => needs.map(({ name }) => name);

describe('a plan', () => {
  it('tells what changed and leaves the rest alone', () => {
    const text = planText(plan());
    expect(text).toContain('2 个里要部署 1 个，不变 1 个');
    expect(text).toContain('~ 改动  changed  代码，权限 logistics.getOrder');
    expect(text).toContain('由微信开发者工具上传');
  });

  it('gives code to the CLI and permissions to DevTools', () => {
    expect(names(byTcb(plan()))).toEqual(['changed']);
    expect(names(byDevtools(plan()))).toEqual(['changed']);
    const code = plan({ needs: [need('f', { state: 'changed', code: true })] });
    expect(names(byTcb(code))).toEqual(['f']);
    expect(names(byDevtools(code))).toEqual([]);
    expect(names(byDevtools({ ...code, devtoolsOnly: true }))).toEqual(['f']);
    expect(names(byTcb({ ...code, devtoolsOnly: true }))).toEqual([]);
  });

  it('says plainly that permissions will not come into force without DevTools', () => {
    expect(planText(plan({ devtools: undefined }))).toContain('这 1 个云函数的权限不会生效：changed');
  });

  it('names functions that are in the cloud and no longer in the project, and nothing where there are none', () => {
    const text = planText(plan({ leftOver: ['oldOne', 'older'] }));
    expect(text).toMatch(/还有 2 个项目里已经没有的云函数，仍然可以被调用：oldOne、older\n.*不会删除云函数/);
    expect(planText(plan())).not.toContain('项目里已经没有');
  });

  it('shows no value of a variable', () => {
    const text = planText(plan({ variables: new Map([['shop', { SHOP_APPSECRET: 's3cret' }]]) }));
    expect(text).toContain('+ SHOP_APPSECRET=••••••');
    expect(text).not.toContain('s3cret');
  });
});
