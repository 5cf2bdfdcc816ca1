import { runInNewContext } from 'node:vm';
import { rewriteWxs, wxsRequires } from './wxs';

const names = (value: { constructor: { name: string } }) => value.constructor.name;

describe('WXS as JavaScript', () => {
  it('reads the name of a type where WXS says constructor', () => {
    const code = rewriteWxs(
      'result = [[1].constructor === "Array", ({a: 1}).constructor == "Object", "x".constructor]',
    );
    const scope = { result: [] as unknown[], __wxsConstructor: names };
    runInNewContext(code, scope);
    expect([...scope.result]).toEqual([true, true, 'String']);
  });

  it('rewrites a constructor of a constructor, inside out', () => {
    expect(rewriteWxs('a.b.constructor.constructor')).toBe('__wxsConstructor(__wxsConstructor(a.b))');
  });

  it('leaves strings and computed members alone', () => {
    const source = 'var a = "x.constructor"; b["constructor"]';
    expect(rewriteWxs(source)).toBe(source);
  });

  it('requires files by the names under which they are registered', () => {
    expect(rewriteWxs("var u = require('../common/utils.wxs');")).toBe('var u = require("../common/utils");');
    expect(wxsRequires('tdesign/picker/picker.wxs', "require('../common/utils.wxs')")).toEqual([
      'tdesign/common/utils',
    ]);
  });

  it('says where a mistake is', () => {
    expect(() => rewriteWxs('var a = ;')).toThrow(expect.objectContaining({ loc: { line: 1, column: 8 } }));
  });
});
