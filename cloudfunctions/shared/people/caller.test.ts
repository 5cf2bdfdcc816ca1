import { identify, mayCall } from './caller';

const STAFF = 'o-1:owner, o-2:clerk；o-3:viewer，o-4:king,o-5,:owner';
const roleOf = (context: object, env: NodeJS.ProcessEnv = {}) => identify(context, env, STAFF).role;

describe('who is calling', () => {
  it('is known by the openid in the list, whatever separates its entries', () => {
    expect(roleOf({ OPENID: 'o-2', SOURCE: 'wx_client' })).toBe('clerk');
  });

  it('is nobody with an openid outside the list, also for the console', () => {
    expect(roleOf({ OPENID: 'o-9', SOURCE: 'wx_devtools' })).toBeUndefined();
    expect(roleOf({ OPENID: 'o-4', SOURCE: 'wx_client' })).toBeUndefined();
  });

  it('is found by an openid that the SDK turned into a number', () => {
    expect(identify({ OPENID: 42 }, {}, '42:clerk')).toEqual({ openid: '42', role: 'clerk' });
  });

  it.each([
    ['wx_devtools', 'owner'],
    ['wx_devtools,scf', undefined],
    ['wx_client', undefined],
    ['wx_http', undefined],
    ['wx_trigger', undefined],
    ['', undefined],
  ])('without an openid from %j has the role %s', (SOURCE, role) => {
    expect(roleOf({ SOURCE })).toBe(role);
  });

  it('is another function of the merchant only where SERVICE_ROLE gives it a role', () => {
    expect(roleOf({ SOURCE: 'wx_client,scf' }, { SERVICE_ROLE: 'clerk' })).toBe('clerk');
    expect(roleOf({ SOURCE: 'wx_client,scf' }, { SERVICE_ROLE: 'root' })).toBeUndefined();
    expect(roleOf({ SOURCE: 'wx_http' }, { SERVICE_ROLE: 'clerk' })).toBeUndefined();
  });

  it('may do what their role and the roles below it may', () => {
    const allowed = (role: 'viewer' | 'clerk' | 'owner' | undefined) =>
      (['viewer', 'clerk', 'owner'] as const).filter((least) => mayCall({ openid: '', role }, least));
    expect(allowed('owner')).toEqual(['viewer', 'clerk', 'owner']);
    expect(allowed('clerk')).toEqual(['viewer', 'clerk']);
    expect(allowed('viewer')).toEqual(['viewer']);
    expect(allowed(undefined)).toEqual([]);
  });
});
