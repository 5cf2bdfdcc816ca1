import {
  appendFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from './store';

const codec = {
  stringify: (value: unknown) => JSON.stringify(value),
  parse: (line: string): unknown => JSON.parse(line),
};

describe('a log of changes', () => {
  let directory: string;
  let warnings: string[];
  const open = (reset = false) =>
    openStore(directory, { reset, warn: (text) => warnings.push(text) }).log('changes', codec);
  const file = () => path.join(directory, 'changes.jsonl');

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'log-'));
    warnings = [];
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('has each change on disk at once, for its owner only', () => {
    const log = open();
    log.append([1, { two: 'two\nlines' }]);
    log.append([]);
    log.append([3]);
    expect(open().kept).toEqual([1, { two: 'two\nlines' }, 3]);
    expect([log.length, open().length]).toEqual([3, 3]);
    if (process.platform !== 'win32') expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it('is rewritten as a whole', () => {
    const log = open();
    log.append([1, 2, 3]);
    log.rewrite(['all']);
    log.append([4]);
    expect(open().kept).toEqual(['all', 4]);
    expect(readdirSync(directory)).toEqual(['changes.jsonl']);
  });

  it('forgets a change that was cut off, and goes on after the one before', () => {
    open().append([1]);
    appendFileSync(file(), '{"half');
    const log = open();
    expect(log.kept).toEqual([1]);
    log.append([2]);
    expect(open().kept).toEqual([1, 2]);
    expect(warnings).toEqual([]);
  });

  it('is set aside when damaged', () => {
    writeFileSync(file(), '1\n{"half\n3\n');
    expect(open().kept).toEqual([]);
    expect(readFileSync(`${file()}.broken`, 'utf8')).toBe('1\n{"half\n3\n');
    expect(warnings).toHaveLength(1);
  });

  it('is empty after a reset', () => {
    open().append([1]);
    expect(open(true).kept).toEqual([]);
    expect(open().kept).toEqual([]);
  });
});
