import { openBackend } from './testing';

const BIND = { openid: 'oJ4v0wRAfiXcnIbM3SgGEUkTw3Qw', update_type: 'bind', tagid_list: '123,456' };

function open() {
  const { call } = openBackend();
  return {
    update: (changes: object) => call('logistics.updatePrinter', { ...BIND, ...changes }).errcode,
    printers: () => call('logistics.getPrinter'),
  };
}

describe('people who print', () => {
  it('are bound, bound again with other tags, and unbound', () => {
    const { update, printers } = open();

    expect(printers()).toEqual({ count: 0, openid: [], tagid_list: [] });
    expect(update({})).toBe(0);
    expect(update({ openid: 'oXYZ', tagid_list: undefined })).toBe(0);
    expect(update({ tagid_list: '7' })).toBe(0);
    expect(printers()).toEqual({ count: 2, openid: ['oXYZ', BIND.openid], tagid_list: ['', '7'] });
    expect(update({ update_type: 'unbind', tagid_list: undefined })).toBe(0);
    expect(printers()).toMatchObject({ count: 1, openid: ['oXYZ'] });
  });

  it.each([
    ['another action', { update_type: 'rebind' }, 9300517],
    ['an openid that is none', { openid: 'J4v0' }, 40003],
    ['tags with a space', { tagid_list: '123, 456' }, 9300533],
    ['tags with a full-width comma', { tagid_list: '123，456' }, 9300533],
    ['eleven tags', { tagid_list: '1,2,3,4,5,6,7,8,9,10,11' }, 9300533],
    ['no openid', { openid: undefined }, 930561],
  ])('are not changed by %s', (_, changes, errcode) => {
    const { update, printers } = open();

    expect(update(changes)).toBe(errcode);
    expect(printers()).toMatchObject({ count: 0 });
  });
});
