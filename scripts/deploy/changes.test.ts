import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hashFolder, leftOver, needOf } from './changes';

const now = { code: 'c2', permissions: ['logistics.getOrder'], triggers: '[]' };

describe('what of a function needs deploying', () => {
  it('is all of a new one', () => {
    expect(needOf('f', now, undefined)).toMatchObject({ state: 'new', code: true, permissions: true });
  });

  it('is nothing where nothing changed, unless all is wanted', () => {
    expect(needOf('f', now, now)).toMatchObject({ state: 'same', code: false, permissions: false });
    expect(needOf('f', now, now, true)).toMatchObject({ state: 'changed', code: true, permissions: true });
  });

  it('is the code alone where only that changed', () => {
    const need = needOf('f', now, { ...now, code: 'c1' });
    expect(need).toMatchObject({ state: 'changed', code: true, permissions: false, triggers: false });
  });

  it('is its permissions until DevTools uploaded them', () => {
    expect(needOf('f', now, { code: 'c2' })).toMatchObject({ state: 'changed', permissions: true });
    const none = { ...now, permissions: [] };
    expect(needOf('f', none, undefined).permissions).toBe(false);
    expect(needOf('f', none, now).permissions).toBe(true);
  });

  it('is a trigger that changed, so that one uploaded by DevTools stays', () => {
    const timed = { ...now, triggers: '[{"name":"t"}]' };
    expect(needOf('f', timed, now).triggers).toBe(true);
    expect(needOf('f', timed, { ...timed, code: 'c1' }).triggers).toBe(false);
  });
});

test('what was deployed and is in the project no longer is left over', () => {
  expect(leftOver({ kept: now, gone: { code: 'c1' } }, ['new', 'kept'])).toEqual(['gone']);
  expect(leftOver({}, ['new'])).toEqual([]);
});

test('the hash of a folder changes with a name, a content and the limits, and with nothing else', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'wx-logistics-'));
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('index.js', 'one');
  const first = hashFolder(folder, 'limits');
  write('index.js', 'one');
  expect(hashFolder(folder, 'limits')).toBe(first);
  expect(hashFolder(folder, 'others')).not.toBe(first);
  write('index.js', 'two');
  expect(hashFolder(folder, 'limits')).not.toBe(first);
  write('index.js', 'one');
  write('more.js', '');
  expect(hashFolder(folder, 'limits')).not.toBe(first);
  rmSync(folder, { recursive: true });
});
