import type { Failure } from '../../../../cloudfunctions/shared/failure/failure';
import { viewFailure } from './failure-view';

const failure = (told: Partial<Failure> = {}): Failure => ({
  errCode: 9300531,
  errMsg: 'openapi.logistics.bindAccount:fail invalid biz_id or password rid: 6683b36e-5be86892-04872704',
  error: { title: '账号或密码不对', action: '请向网点核对。', retryable: false },
  ...told,
});

test('a failure is told in words, with the code and rid apart', () => {
  expect(viewFailure(failure())).toEqual({
    title: '账号或密码不对',
    action: '请向网点核对。',
    code: '错误码 9300531 · rid 6683b36e-5be86892-04872704',
    openid: '',
  });
});

test('without a rid only the code stands below', () => {
  expect(viewFailure(failure({ errMsg: 'bindAccount:fail' })).code).toBe('错误码 9300531');
});

test('a stranger sees their own openid', () => {
  const refused = failure({
    errCode: -700002,
    error: { title: '你还不是这家店的员工', action: '请…', retryable: false, openid: 'o-demo-stranger' },
  });
  expect(viewFailure(refused).openid).toBe('o-demo-stranger');
});

test('whoever could not be looked up gets their openid apart from what stands in the way', () => {
  const unchecked = failure({
    errCode: -700005,
    error: {
      title: '没能核对你是不是这家店的员工',
      action: '还没有集合 staff。请新建集合 staff。你的 openid 是 o-demo-stranger。',
      retryable: false,
      openid: 'o-demo-stranger',
    },
  });
  expect(viewFailure(unchecked)).toMatchObject({
    openid: 'o-demo-stranger',
    obstacle: '还没有集合 staff。请新建集合 staff。',
  });
});
