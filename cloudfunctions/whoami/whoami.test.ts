import { validate } from '../shared/contract/validate';
import { whoami } from './contract';
import { tell } from './tell';

describe('whoami', () => {
  it('takes no parameters', () => {
    expect(validate(whoami.request, {}).ok).toBe(true);
    expect(validate(whoami.request, { openid: 'o-other' }).ok).toBe(false);
  });

  it('tells what the caller is known as', async () => {
    expect(await tell({}, { openid: 'o-1', role: 'clerk', name: '小李' })).toMatchObject({
      role: 'clerk',
      name: '小李',
    });
    expect(await tell({}, { openid: 'o-2', role: 'owner' })).toMatchObject({ role: 'owner', name: '' });
  });
});
