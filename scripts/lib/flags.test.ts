import { parseFlags } from './flags';

const known = { values: ['appid', 'only'], switches: ['yes', 'dry-run'], words: ['functions'] };

describe('flags', () => {
  it('are taken apart into values, switches and words', () => {
    const flags = parseFlags(['functions', '--yes', '--appid= wx=1 ', '--only='], known);
    expect(flags.words).toEqual(['functions']);
    expect([...flags.switches]).toEqual(['yes']);
    expect(flags.values).toEqual({ appid: 'wx=1', only: '' });
  });

  it.each([
    [['--apid=1'], '没有 --apid 这个参数，可以用的有：--yes、--dry-run、--appid=…、--only=…。'],
    [['--appid'], '--appid 后面要紧跟 ='],
    [['--yes=1'], '--yes 是开关'],
    [['function'], '这里可以写的只有 functions'],
    [['--Yes'], '小写字母'],
  ])('that are wrong (%j) are explained', (args, text) => {
    expect(() => parseFlags(args, known)).toThrow(text);
  });

  it('never show a value that may be a secret', () => {
    const message = (arg: string) => {
      try {
        parseFlags([arg], known);
      } catch (error) {
        return String(error);
      }
    };
    for (const arg of ['--appsecret=s3cret', 's3cret', '--yes=s3cret', '--A=s3cret']) {
      expect(message(arg)).toMatch(/[参开]/);
      expect(message(arg)).not.toContain('s3cret');
    }
  });
});
