import { deadlineIn } from '../../shared/call/deadline';
import { validate } from '../../shared/contract/validate';
import type { Caller } from '../../shared/people/caller';
import { whoami } from './contract';
import { tell } from './tell';

const as = (caller: Caller) => ({ caller, deadline: deadlineIn(1000) });

describe('whoami', () => {
  it('takes no parameters', () => {
    expect(validate(whoami.request, {}).ok).toBe(true);
    expect(validate(whoami.request, { openid: 'o-other' }).ok).toBe(false);
  });

  it('tells what the caller is known as', async () => {
    expect(await tell({}, as({ openid: 'o-1', role: 'clerk', name: '小李' }))).toMatchObject({
      role: 'clerk',
      name: '小李',
    });
    expect(await tell({}, as({ openid: 'o-2', role: 'owner' }))).toMatchObject({ role: 'owner', name: '' });
  });

  it('tells which families are deployed, all of them where no build said which', async () => {
    const { features } = await tell({}, as({ openid: 'o-1', role: 'viewer' }));
    expect(features).toEqual(['logistics', 'trade', 'store']);
  });
});
