import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '../storage/store';
import { changeCodec, openCollections } from './collections';
import { createDatabase } from './database';

describe('the collections', () => {
  let directory: string;
  // A second opening sees what a process that was killed at this moment leaves behind.
  const open = () => {
    const log = openStore(directory, { warn: () => {} }).log('database', changeCodec);
    return openCollections(log, undefined, { waybills: [], staff: [], settings: [] });
  };
  const lines = () => readFileSync(path.join(directory, 'database.jsonl'), 'utf8').split('\n').length - 1;

  beforeEach(() => {
    directory = mkdtempSync(path.join(os.tmpdir(), 'collections-'));
  });
  afterEach(() => rmSync(directory, { recursive: true, force: true }));

  it('are there from the start, empty', () => {
    expect(open().contents()).toEqual({ waybills: [], staff: [], settings: [] });
    expect(() => open().open('other')).toThrow('not exist: other');
  });

  it('are on disk before the change is answered', () => {
    const collections = open();
    const waybills = collections.open('waybills');
    waybills.put([{ _id: 'A', at: new Date(5) }, { _id: 'B' }, { _id: 1 }, { _id: '1' }]);
    waybills.put([{ _id: 'B', n: 2 }]);
    waybills.remove(['1']);
    collections.replace({ staff: null, more: [{ _id: 'x' }] });
    const expected = {
      waybills: [{ _id: 'A', at: new Date(5) }, { _id: 'B', n: 2 }, { _id: 1 }],
      more: [{ _id: 'x' }],
      settings: [],
    };
    expect(open().contents()).toEqual(expected);
    expect(collections.contents()).toEqual(expected);
    collections.reset();
    expect(open().contents()).toEqual({ waybills: [], staff: [], settings: [] });
  });

  it('keep a file that does not grow with the number of changes', () => {
    const waybills = open().open('waybills');
    for (let n = 0; n < 5000; n++) waybills.put([{ _id: 'A', n }]);
    expect(lines()).toBeLessThan(1100);
    expect(open().open('waybills').all()).toEqual([{ _id: 'A', n: 4999 }]);
  });

  it('stay quick with 10,000 records', () => {
    const collections = open();
    const records = Array.from({ length: 10_000 }, (_, n) => ({
      _id: `W${n}`,
      attempt: 'one',
      updatedAt: n,
      request: { text: 'x'.repeat(1000) },
    }));
    collections.replace({ waybills: records });
    const database = createDatabase({ collections, clock: { now: () => 0 } });
    const times = 500;
    const started = performance.now();
    for (let n = 0; n < times; n++) {
      const query = JSON.stringify({ _id: `W${n}`, attempt: 'one' });
      const data = JSON.stringify({ $set: { attempt: 'two' } });
      const where = { collectionName: 'waybills', queryType: 'WHERE', query };
      expect(database('database.modifyDocument', { ...where, data, multi: true, merge: true })).toEqual({
        updated: 1,
      });
      expect(database('database.getDocument', where)).toMatchObject({ list: [] });
    }
    // Looking at every record would take several milliseconds each, writing them all some hundred.
    expect((performance.now() - started) / times).toBeLessThan(5);
    expect(open().open('waybills').get('W499')).toMatchObject({ attempt: 'two' });
  });
});
