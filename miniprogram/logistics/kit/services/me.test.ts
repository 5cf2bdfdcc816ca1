import { admit, knownMe, loadMe } from './me';
import { forgetEverything, slice } from './store';

const call = jest.fn();
Object.assign(globalThis, {
  wx: {
    cloud: { init: jest.fn(), callFunction: call },
    getStorageSync: () => '',
    setStorage: () => {},
    removeStorage: () => {},
  },
  __CLOUD_ENV__: '',
});
const work = slice('work', '');
const staff = (openid: string, role = 'clerk') => ({ result: { errCode: 0, openid, role } });
const stranger = (openid: string) => ({
  result: { errCode: -700002, errMsg: 'no', error: { title: '', action: '', retryable: false, openid } },
});

beforeEach(() => {
  forgetEverything();
  call.mockReset();
});

describe('who this is', () => {
  it('is asked once by callers at the same time, and again later', async () => {
    call.mockResolvedValue(staff('o-one'));
    await Promise.all([loadMe(), loadMe()]);
    expect(call).toHaveBeenCalledTimes(1);
    await loadMe();
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('lets somebody known in without asking, and asks where the role is not enough', async () => {
    call.mockResolvedValue(staff('o-one'));
    await loadMe();
    expect(await admit('viewer')).toEqual({ allowed: true, openid: 'o-one', refusal: null });
    expect(call).toHaveBeenCalledTimes(1);
    call.mockResolvedValue(staff('o-one', 'owner'));
    expect(await admit('owner')).toMatchObject({ allowed: true });
  });

  it.each([
    ['the same person', 'kept', staff('o-one', 'owner')],
    ['nobody, where the cloud cannot tell', 'kept', { result: undefined }],
    ['another person', '', staff('o-other')],
    ['a stranger', '', stranger('o-other')],
  ])('being %s, what was remembered is %j', async (_, expected, answer) => {
    call.mockResolvedValueOnce(staff('o-one')).mockResolvedValueOnce(answer);
    await loadMe();
    work.set('kept');
    await loadMe();
    expect(work.get()).toBe(expected);
  });

  it('another person is still noticed when nobody could tell in between', async () => {
    call.mockResolvedValueOnce(staff('o-one')).mockRejectedValueOnce({ errMsg: 'request:fail' });
    call.mockResolvedValueOnce(staff('o-other'));
    await loadMe();
    work.set('kept');
    await loadMe();
    expect([knownMe(), work.get()]).toEqual([undefined, 'kept']);
    await loadMe();
    expect([knownMe()?.openid, work.get()]).toEqual(['o-other', '']);
  });
});
