import fc from 'fast-check';
import { clean } from './clean';
import { ITEM } from './marks';

describe('a cleaned text', () => {
  it.each([
    ['full-width digits and marks', '张伟，１３８００１３８００１：Ａ座', '张伟,13800138001:A座'],
    ['brackets as they were', '郑爽（妈妈收）(后门)', '郑爽（妈妈收）(后门)'],
    ['line ends of every kind', 'a\r\nb\rc\u2028d\\ne<br/>f', 'a\nb\nc\nd\ne\nf'],
    ['no invisible characters', '林\u200b小\ufeff满\u202a1\u202c', '林小满1'],
    ['no pictures', '🐱林小满😊', ' 林小满 '],
    ['digits, which are parts of pictures', '1#2*3', '1#2*3'],
    ['one dot in a name', '买买提‧艾力•库尔班', '买买提•艾力•库尔班'],
    ['no rows of marks', '##==林小满【【【138', ' 林小满 138'],
    ['radicals as the characters they look like', '江⻄省⻓沙⼭', '江西省长沙山'],
    ['no quotes', '“林小满”"138"', ' 林小满  138 '],
  ])('has %s', (_, text, written) => {
    expect(clean(text).written).toBe(written);
  });

  it('is as long in simplified script as it was written', () => {
    expect(clean('歐陽曉 廣東省廣州市海珠區示例大道9號')).toEqual({
      written: '歐陽曉 廣東省廣州市海珠區示例大道9號',
      plain: '欧阳晓 广东省广州市海珠区示例大道9号',
    });
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { written, plain } = clean(text);
        expect(plain).toHaveLength(written.length);
      }),
    );
  });

  it.each([
    ['1.林一\n2.陈二', `${ITEM}林一\n${ITEM}陈二`],
    ['①林一 ②陈二', `${ITEM}林一 ${ITEM}陈二`],
    ['1、13800138001 林一；2、13900139002 陈二', `${ITEM}13800138001 林一;${ITEM}13900139002 陈二`],
    ['一、林一\n二、陈二', `${ITEM}林一\n${ITEM}陈二`],
    ['2.林一 3栋', '2.林一 3栋'],
    ['示例路1.5公里', '示例路1.5公里'],
    ['林一 3、4号楼', '林一 3、4号楼'],
  ])('has marks for the items of a list that counts from one: %j', (text, marked) => {
    expect(clean(text).written).toBe(marked);
  });

  it('brings along no mark of ours', () => {
    expect(clean('林\ue000小\uf001满\uf800').written).toBe('林小满');
  });
});
