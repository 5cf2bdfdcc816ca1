import { readFileSync } from 'node:fs';
import { ROLE_TITLES } from '../../cloudfunctions/shared/contract/person';
import { loadContracts } from '../lib/contracts';
import { inRoot } from '../lib/paths';
import { fieldsOf } from '../lib/schema/fields';
import { generatedPages } from './pages';

describe('the documents of the functions', () => {
  it('say what the contracts say: run npm run docs after a contract was changed', async () => {
    for (const [file, text] of Object.entries(await generatedPages()))
      expect({ file, text: readFileSync(inRoot(file), 'utf8').replace(/\r\n/g, '\n') }).toEqual({
        file,
        text,
      });
  });
});

describe('the table in both READMEs', () => {
  const ROLES = {
    'README.md': { viewer: 'viewer', clerk: 'clerk', owner: 'owner', push: 'WeChat' },
    'README.zh-CN.md': { ...ROLE_TITLES, push: '微信' },
  };

  it.each(Object.entries(ROLES))('of %s names every function with its least role', async (file, roles) => {
    const rows = readFileSync(inRoot(file), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, name, , role = ''] = line.split('|').map((cell) => cell.trim());
        return /^`[a-z]\w+`$/.test(name ?? '')
          ? [{ name: name?.slice(1, -1), role: role.split(/[,、]/)[0] }]
          : [];
      });
    const contracts = await loadContracts();
    expect(rows.sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1))).toEqual(
      contracts.map(({ name, role }) => ({ name, role: roles[role] })),
    );
  });
});

describe('a field in the documents', () => {
  it('carries its limits and whose they are', async () => {
    const { addOrder } = await import('../../cloudfunctions/logistics/addOrder/contract');
    const fields = fieldsOf(addOrder.request);
    const named = (path: string) => fields.find((field) => field.path === path);
    expect(named('orderId')).toEqual({
      path: 'orderId',
      label: '订单号',
      type: 'string',
      required: true,
      rules: [{ en: '≤ 512 bytes', zh: '≤ 512 字节' }],
    });
    expect(named('bizId')?.rules[0]?.en).toBe('≤ 128 bytes (our limit)');
    expect(named('cargo.detailList[].count')).toMatchObject({ type: 'integer', rules: [{ en: '≥ 1' }] });
    expect(named('openid')?.required).toBe(false);
  });
});
