import fc from 'fast-check';
import { bindAccount } from '../../../../cloudfunctions/logistics/bindAccount/contract';
import { getAllAccount } from '../../../../cloudfunctions/logistics/getAllAccount/contract';
import { clientFailure } from './client-failure';

/** As older base libraries wrap what the cloud said. */
const inside = (code: number) => ({
  errCode: -404011,
  errMsg: `cloud.callFunction:fail Error: errCode: -404011 cloud function execution error | errMsg: cloud.callFunction:fail requestID 1-a, cloud function service error code ${code}, error message x`,
});

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
    [{ errCode: -501000, errMsg: 'Environment not found' }, '云环境不存在', false],
    [{ errCode: -501000, errMsg: 'cloud.callFunction:fail Environment invalid' }, '云环境不存在', false],
    [{ errCode: -501000, errMsg: '[INVALID_ENV] env is invalid' }, '云环境不存在', false],
    [
      { errCode: -501000, errMsg: 'x [FUNCTION_NOT_FOUND] in env shop-1' },
      '云函数 getAllAccount 还没有部署',
      false,
    ],
    [{ errCode: -601034, errMsg: 'no permission' }, '这个小程序还没有开通云开发', false],
    [{ errCode: -501003, errMsg: 'quota' }, '云环境的用量已经用完', false],
    [{ errCode: -501004, errMsg: 'concurrency' }, '云环境同时处理的调用太多', true],
    [{ errCode: -501002, errMsg: 'x' }, '云函数没有及时答复', true],
    [inside(-504002), '云函数运行出错', true],
    [inside(-504003), '云函数没有及时答复', true],
    [inside(-501000), '云函数 getAllAccount 还没有部署', false],
    [inside(-501004), '云环境同时处理的调用太多', true],
    [inside(-501023), '云开发返回错误 -501023', true],
    [{ errMsg: inside(-504003).errMsg }, '云函数没有及时答复', true],
    [{ errCode: -404011, errMsg: 'cloud function execution error' }, '云函数运行出错', true],
    [{ errCode: -501023, errMsg: 'x' }, '云开发返回错误 -501023', true],
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

  test('of a code nobody knows is not blamed on the network', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999_999, max: -2 }), (errCode) => {
        const { error } = clientFailure(getAllAccount, { errCode, errMsg: 'x' });
        expect(error.title + error.action).not.toContain('网络');
      }),
    );
  });

  test('does not frighten about a write that no quota let through', () => {
    for (const errCode of [-501003, -501004])
      expect(clientFailure(bindAccount, { errCode, errMsg: 'x' }).error.title).not.toContain('已经生效');
    expect(clientFailure(bindAccount, inside(-504003)).error.title).toContain('已经生效');
  });
});
