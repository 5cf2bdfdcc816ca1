import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { permissionsOf } from '../../cloudfunctions/shared/contract/define';
import { leaks, permissionFaults } from '../../scripts/build/checks';
import { loadContracts } from '../../scripts/lib/contracts';
import { dist, filesBelow, functionNames } from '../../scripts/lib/paths';
import { parseEnv } from '../../scripts/lib/settings';
import { startLocal } from '../local';

describe('a built function', () => {
  it('is index.js with what it loads later beside it, config.json and package.json, and needs no node_modules', () => {
    for (const name of functionNames()) {
      const later = name === 'parseAddress' ? ['parse.js'] : [];
      const files = ['config.json', 'database.js', 'index.js', 'package.json', ...later].sort();
      expect(filesBelow(dist('cloudfunctions', name))).toEqual(files);
      expect(
        JSON.parse(readFileSync(dist('cloudfunctions', name, 'package.json'), 'utf8')),
      ).not.toHaveProperty('dependencies');
    }
  });

  it('without its permission in config.json is answered -604101', async () => {
    const distDir = mkdtempSync(path.join(tmpdir(), 'wx-logistics-dist-'));
    mkdirSync(path.join(distDir, 'cloudfunctions'));
    cpSync(dist('cloudfunctions/getAllAccount'), path.join(distDir, 'cloudfunctions/getAllAccount'), {
      recursive: true,
    });
    writeFileSync(
      path.join(distDir, 'cloudfunctions/getAllAccount/config.json'),
      '{"permissions":{"openapi":[]}}',
    );
    const local = await startLocal({ distDir });
    expect(await local.call('getAllAccount', {})).toMatchObject({
      errCode: -604101,
      error: { title: '云函数没有调用这个接口的权限' },
    });
    await local.remove();
    rmSync(distDir, { recursive: true });
  });

  it('answers in DevTools’ local debugging, where the SDK looks for its surroundings another way', async () => {
    const local = await startLocal({ env: { TENCENTCLOUD_RUNENV: 'WX_LOCAL_SCF' } });
    for (const [name, event] of [
      ['getAllDelivery', {}],
      ['listOrders', {}],
    ] as const)
      expect(await local.call(name, event)).toMatchObject({ errCode: 0 });
    await local.remove();
  });
});

describe('the checks on the build', () => {
  const settings = {
    cloudEnv: '',
    merchantOpenids: '',
    personalDataDays: '',
    features: [],
    version: '0',
    secrets: ['s3cret-of-the-store'],
  };

  it('accept exactly the permission of the call', async () => {
    for (const contract of await loadContracts()) {
      const openapi = permissionsOf(contract);
      expect(permissionFaults(contract, { permissions: { openapi } })).toEqual([]);
      expect(
        permissionFaults(contract, { permissions: { openapi: [...openapi, 'logistics.more'] } }),
      ).toHaveLength(1);
      expect(permissionFaults(contract, { permissions: { openapi: openapi.slice(1) } })).toHaveLength(
        openapi.length ? 1 : 0,
      );
      expect(permissionFaults(contract, {})).toHaveLength(1);
    }
  });

  it('find a machine path, a secret of .env and demo people in what would ship', () => {
    expect(leaks('x', `var a="${process.cwd()}/x"`, settings)).toEqual(['x contains a path of this machine']);
    expect(leaks('x', 'var a="s3cret-of-the-store"', settings)).toEqual(['x contains a secret of .env']);
    expect(leaks('x', 'var a="o-demo-owner"', settings)).toEqual(['x contains demo people or credentials']);
    expect(leaks('x', 'var a=1', settings)).toEqual([]);
  });

  it('read .env as people write it', () => {
    expect(
      parseEnv('# list\nCLOUD_ENV = prod-1\r\nMERCHANT_OPENIDS="o1:owner,o2:clerk"\nnot a setting'),
    ).toEqual({
      CLOUD_ENV: 'prod-1',
      MERCHANT_OPENIDS: 'o1:owner,o2:clerk',
    });
  });
});
