import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from './store';

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('the store', () => {
  let directory: string;
  let warnings: string[];
  const open = (reset = false) => openStore(directory, { reset, warn: (text) => warnings.push(text) });

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'store-'));
    warnings = [];
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('starts from the seed and finds the changed value again', async () => {
    const slot = open().slot('counter', () => ({ count: 1 }));
    slot.value.count++;
    slot.changed();
    await settled();
    expect(open().slot('counter', () => ({ count: 1 })).value).toEqual({ count: 2 });
  });

  it('has a change on disk before the next event is handled', async () => {
    const slot = open().slot('counter', () => ({ count: 1 }));
    slot.value = { count: 7 };
    slot.changed();
    await Promise.resolve();
    expect(JSON.parse(readFileSync(path.join(directory, 'counter.json'), 'utf8'))).toEqual({ count: 7 });
  });

  it('writes a large value late, and at once when flushed', async () => {
    const store = open();
    const slot = store.slot('large', () => ({ text: 'x'.repeat(1_000_000), count: 0 }));
    slot.changed();
    await settled();
    slot.value.count = 5;
    slot.changed();
    const onDisk = () => JSON.parse(readFileSync(path.join(directory, 'large.json'), 'utf8')).count;
    await settled();
    expect(onDisk()).toBe(0);
    store.flush();
    expect(onDisk()).toBe(5);
  });

  it('leaves no draft behind and lets nobody else read', async () => {
    open()
      .slot('private', () => 1)
      .changed();
    await settled();
    expect(readdirSync(directory)).toEqual(['private.json']);
    if (process.platform !== 'win32') {
      expect(statSync(path.join(directory, 'private.json')).mode & 0o777).toBe(0o600);
    }
  });

  it('sets a damaged file aside, says so and starts again', () => {
    const file = path.join(directory, 'state.json');
    writeFileSync(file, '{"half');
    expect(open().slot('state', () => 'seeded').value).toBe('seeded');
    expect(readFileSync(`${file}.broken`, 'utf8')).toBe('{"half');
    expect(warnings).toHaveLength(1);
  });

  it('forgets everything on reset', () => {
    const file = path.join(directory, 'state.json');
    writeFileSync(file, '"old"');
    expect(open(true).slot('state', () => 'seeded').value).toBe('seeded');
    expect(existsSync(file)).toBe(false);
  });
});
