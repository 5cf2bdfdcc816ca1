import { casesOf } from './read';
import { truthOf } from './truth';

const PARTS = '王小蒙|13900139002||浙江省|杭州市|西湖区|测试路18号';

describe('a written case', () => {
  it('is a text with ends of lines and tabs, and a person', () => {
    expect(casesOf('plain', `\n王小蒙⏎13900139002⇥浙江省\n= ${PARTS}\n`)).toEqual([
      { text: '王小蒙\n13900139002\t浙江省', kinds: ['plain'], people: [truthOf(PARTS)] },
    ]);
  });

  it('says of each person what is doubted and left over', () => {
    const written = `x\n= ${PARTS}\n? name:masked :ambiguous\n~ area\n+ orderId: 12 3\n= ${PARTS}\n+ dropped`;
    expect(casesOf('plain', written)[0]?.people).toEqual([
      {
        ...truthOf(PARTS),
        doubts: [{ field: 'name', kind: 'masked' }, { kind: 'ambiguous' }],
        mayDoubt: ['area'],
        orderId: '12 3',
      },
      { ...truthOf(PARTS), dropped: true },
    ]);
  });

  it.each([
    'nobody',
    `x\n? name:masked`,
    `x\n= ${PARTS}\n+ colour: red`,
    `x\n= ${PARTS}\n! name`,
    `x\n= ${PARTS}|more`,
  ])('is refused where it is not understood: %j', (written) => {
    expect(() => casesOf('plain', written)).toThrow();
  });
});
