import { readFileSync } from 'node:fs';
import { inRoot } from '../paths';
import { fieldsOf } from './fields';
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

describe('a field in the documents', () => {
  it('carries its limits and whose they are', async () => {
    const { addOrder } = await import('../../cloudfunctions/addOrder/contract');
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
