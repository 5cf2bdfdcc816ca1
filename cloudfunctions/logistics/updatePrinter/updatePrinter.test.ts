import fc from 'fast-check';
import { validate } from '../../shared/contract/validate';
import { updatePrinter } from './contract';

const bind = { openid: 'oJ4v0wRAfiXcnIbM3SgGEUkTw3Qw', updateType: 'bind', tagidList: '123,456' };
const messages = (request: object) => {
  const checked = validate(updatePrinter.request, request);
  return checked.ok ? [] : checked.issues.map(({ path, message }) => `${path}: ${message}`);
};

describe('an updatePrinter request', () => {
  it('is accepted as documented, and without tags', () => {
    expect(messages(bind)).toEqual([]);
    expect(messages({ openid: bind.openid, updateType: 'unbind' })).toEqual([]);
  });

  it('takes one to ten tag ids', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 20 }), (tags) => {
        const tooMany = tags.length > 10 ? ['tagidList: 一个打印员最多 10 个标签'] : [];
        const found = messages({ ...bind, tagidList: tags.join(',') });
        expect(found.filter((message) => !message.includes('字节'))).toEqual(tooMany);
      }),
    );
  });

  it.each(['123，456', '123, 456', '123,', ',', '一号', '1;2', ' 1', '-1'])(
    'asks for half-width commas and digits instead of %j',
    (tagidList) => {
      expect(messages({ ...bind, tagidList })).toEqual([
        'tagidList: 打印员标签应为数字，多个之间用半角逗号隔开，不要空格，例如「123,456」',
      ]);
    },
  );

  it('calls the openid the printer’s, because no buyer is involved', () => {
    expect(messages({ updateType: 'add' })).toEqual([
      'openid: 请填写打印员 openid',
      'updateType: 操作只能是 bind、unbind',
    ]);
  });
});
