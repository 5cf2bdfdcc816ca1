import fc from 'fast-check';
import { emptyForm } from './form';
import { goodsText, type Preset, parseGoods, withPreset } from './goods';

describe('goods in a link', () => {
  it('are read as JSON or as a line', () => {
    const expected = [
      { name: '抱枕', count: '2' },
      { name: '钥匙扣', count: '1' },
    ];
    expect(parseGoods('[{"name":"抱枕","count":2},{"name":"钥匙扣"}]')).toEqual(expected);
    expect(parseGoods('抱枕*2,钥匙扣')).toEqual(expected);
    expect(parseGoods('抱枕×2；钥匙扣×1')).toEqual(expected);
  });

  it('are left out where they cannot be read', () => {
    expect(parseGoods('')).toEqual([]);
    expect(parseGoods('[{"name":')).toEqual([]);
    expect(parseGoods('[1,{"count":2}]')).toEqual([]);
  });

  it('never break the page, whatever the link says', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) =>
        parseGoods(text).every(({ name, count }) => name !== '' && /^[1-9]\d*$/.test(count)),
      ),
    );
  });
});

describe('remembered goods', () => {
  const goods = (name: string) => ({ ...emptyForm().goods, items: [{ name, count: '1' }] });

  it('are listed newest first, each once, and not for ever', () => {
    const all = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '乙'].reduce<Preset[]>(
      (presets, name) => withPreset(presets, goods(name)),
      [],
    );
    expect(all.map(({ label }) => label)).toEqual(['乙', '庚', '己', '戊', '丁', '丙']);
  });

  it('are said in one line', () => {
    expect(goodsText([...goods('抱枕').items, { name: '钥匙扣', count: '3' }])).toBe('抱枕、钥匙扣×3');
  });
});
