import { type Answers, asked, faultsOf, QUESTIONS } from './questions';

const good: Answers = {
  appid: 'wx1234567890abcdef',
  env: 'cloud1-3gabc',
  features: '',
  owner: '',
  'shop-appid': '',
  'shop-appsecret': '',
  'mini-appid': '',
  'mini-appsecret': '',
};
const SECRET = '0123456789abcdef'.repeat(2);
const faults = (more: Partial<Answers>) => faultsOf({ ...good, ...more });

describe('answers', () => {
  it('are complete with an AppID and an environment', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ owner: `o${'a_-9'.repeat(6)}xyz` })).toEqual([]);
    expect(faults({ 'shop-appid': 'wx1234567890abcdee', 'shop-appsecret': SECRET })).toEqual([]);
    expect(faults({ 'mini-appid': good.appid, 'mini-appsecret': SECRET })).toEqual([]);
  });

  it.each<[Partial<Answers>, string]>([
    [{ appid: '' }, '缺少小程序的 AppID（--appid=…）'],
    [{ env: '' }, '缺少云环境 ID（--env=…）'],
    [{ appid: 'wx123' }, 'wx 加 16 位'],
    [{ appid: 'touristappid' }, '测试号不能使用云开发'],
    [{ appid: 'wx00000000000000aa' }, '演示 AppID'],
    [{ env: '我的环境' }, '不要填环境名称'],
    [{ env: 'Cloud1' }, '小写字母'],
    [{ owner: 'o-short' }, '共 28 位'],
    [{ 'shop-appid': 'wx1234567890abcdee' }, '现在缺 --shop-appsecret'],
    [{ 'mini-appsecret': SECRET }, '现在缺 --mini-appid'],
    [{ 'mini-appid': 'wx1234567890abcdee', 'mini-appsecret': SECRET }, '应与 --appid 相同'],
    [{ 'shop-appid': good.appid, 'shop-appsecret': SECRET }, '微信小店有它自己的 AppID'],
  ])('that are wrong (%j) are told in a sentence', (more, text) => {
    expect(faults(more)).toEqual([expect.stringContaining(text)]);
  });

  it('are not repeated when a secret is wrong', () => {
    const [fault] = faults({ 'shop-appid': 'wx1234567890abcdee', 'shop-appsecret': 'my-s3cret' });
    expect(fault).toContain('AppSecret 应是 32 位');
    expect(fault).not.toContain('my-s3cret');
  });
});

test('a secret is asked for only where its AppID was given', () => {
  const names = (given: Partial<Answers>) =>
    QUESTIONS.filter((question) => asked(question, given)).map(({ name }) => name);
  expect(names({})).toEqual(['appid', 'env', 'owner', 'features', 'shop-appid', 'mini-appid']);
  expect(names({ 'shop-appid': 'wx1234567890abcdee' })).toContain('shop-appsecret');
});
