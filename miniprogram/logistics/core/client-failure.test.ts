import { bindAccount } from '../../../cloudfunctions/bindAccount/contract';
import { getAllAccount } from '../../../cloudfunctions/getAllAccount/contract';
import { clientFailure } from './client-failure';

describe('a call that never got its answer', () => {
  test.each([
    [{ errCode: -1, errMsg: 'cloud.callFunction:fail Error: request:fail net::ERR' }, '网络不通', true],
    [{ errCode: -504003, errMsg: 'Invoking task timed out after 3 seconds' }, '云函数没有及时答复', true],
    [{ errCode: -504002, errMsg: 'functions execute fail' }, '云函数运行出错', true],
    [{ errCode: '-501000', errMsg: 'FUNCTION_NOT_FOUND' }, '云函数 getAllAccount 还没有部署', false],
    [
      { errMsg: 'cloud.callFunction:fail Error: errCode: -501000 not found' },
      '云函数 getAllAccount 还没有部署',
      false,
    ],
    [{ errCode: -501005, errMsg: 'env not exist' }, '云环境不存在', false],
    [{ errMsg: "Cloud API isn't enabled, please call init first" }, '这个小程序还没有开通云开发', false],
    [new Error('whatever'), '没有连上云函数', true],
    [undefined, '没有连上云函数', true],
  ])('%j is told as %s', (thrown, title, retryable) => {
    const { errCode, error } = clientFailure(getAllAccount, thrown);
    expect(error).toMatchObject({ title, retryable });
    expect(Number.isFinite(errCode)).toBe(true);
  });

  test('tells how to find out what became of a write', () => {
    const { error } = clientFailure(bindAccount, { errCode: -504003, errMsg: 'timed out' });
    expect(error.title).toBe('云函数没有及时答复，这次操作也可能已经生效');
    expect(error.action).toBe(bindAccount.uncertain);
  });

  test('does not frighten about a write that was never sent', () => {
    const { error } = clientFailure(bindAccount, { errCode: -501000, errMsg: 'FUNCTION_NOT_FOUND' });
    expect(error.title).toBe('云函数 bindAccount 还没有部署');
  });

  test('keeps the path and stack of a crash to itself', () => {
    const crash = { errCode: -504002, errMsg: 'Error: boom at /var/user/index.js:170:18' };
    expect(JSON.stringify(clientFailure(getAllAccount, crash))).not.toContain('/var/user');
  });
});
