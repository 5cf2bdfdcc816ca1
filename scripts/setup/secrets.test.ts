import { secretsIn, shownSecrets } from './secrets';

const env = { SHOP_APPSECRET: ' s3cret ', MINI_APPSECRET: 'm1ni', SHOP_APPID: 'wx1' };

test('secrets come from the environment, each for the app it belongs to', () => {
  expect(secretsIn(env, { 'shop-appid': 'wx1', appid: 'wx2' })).toEqual({
    'shop-appsecret': 's3cret',
    'mini-appsecret': 'm1ni',
  });
  expect(secretsIn(env, { appid: 'wx2' })).toEqual({ 'mini-appsecret': 'm1ni' });
  expect(secretsIn({ SHOP_APPSECRET: '' }, { 'shop-appid': 'wx1' })).toEqual({});
});

test('a secret on the command line is told to be seen there, and is not repeated', () => {
  const words = shownSecrets({ 'shop-appsecret': 's3cret', 'shop-appid': 'wx1' });
  expect(words).toMatch(
    /--shop-appsecret 写在命令行里，会留在命令历史和进程列表里.*SHOP_APPSECRET.*输入时不显示/,
  );
  expect(words).not.toContain('s3cret');
  expect(shownSecrets({ 'shop-appid': 'wx1', 'shop-appsecret': '' })).toBeUndefined();
});
