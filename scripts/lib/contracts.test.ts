import { whoami } from '../../cloudfunctions/console/whoami/contract';
import { contractIn } from './contracts';

const declaring = (change: object) => () =>
  contractIn('whoami', { whoami: { ...whoami, ...change } as typeof whoami }, 'console');

describe('a function', () => {
  it('is taken with the contract of its folder', () => {
    expect(declaring({})()).toEqual(whoami);
  });

  it.each([undefined, null, '', 'Owner', 'everybody', '__proto__', ['owner']])(
    'whose contract gives it the role %j cannot be built',
    (role) => {
      expect(declaring({ role })).toThrow('cloudfunctions/console/whoami/contract.ts declares no role');
    },
  );

  it('that does not say whether it reads or writes cannot be built', () => {
    expect(declaring({ effect: undefined })).toThrow('declares no effect');
  });

  it('without a contract under its own name cannot be built', () => {
    expect(() => contractIn('whoami', {}, 'console')).toThrow('must export a contract named whoami');
    expect(declaring({ name: 'staff' })).toThrow('declares the name staff, its folder says whoami');
    expect(declaring({ family: 'store' })).toThrow('declares the family store, its folder says console');
  });
});
