import type { AnyContract } from '../../cloudfunctions/shared/contract/define';
import { loadContracts } from '../../scripts/lib/contracts';
import { CALLERS, ELSEWHERE } from '../access/callers';
import { judge } from '../access/judge';
import type { Level } from '../access/least';
import { gone, ruleOf } from '../access/least';
import type { Caller, Told } from '../access/model';
import { DEMO, SETTINGS, type Setting } from '../access/settings';
import { forEach, sampleOf } from '../every';
import { type Local, startLocal } from '../local';

/** Who may call what: every function for every caller under every setting, against a model of its own. */
let contracts: AnyContract[];
let local: Local;
let verdicts = 0;

beforeAll(async () => {
  [local, contracts] = await Promise.all([startLocal(), loadContracts()]);
});
afterAll(async () => {
  await local.remove();
  const callers = CALLERS.length + ELSEWHERE.length;
  // On stderr, as jest's own report: `npm test` shows nothing else of it.
  process.stderr.write(
    `access ${contracts.length} functions, ${callers} callers, ${SETTINGS.length} staff lists: ${verdicts} verdicts\n`,
  );
});
const compare = async (callers: Caller[], told: Told) => {
  verdicts += await judge(local, contracts, callers, told);
};
async function setUp({ MERCHANT_OPENIDS, SERVICE_ROLE }: Setting) {
  await local.reset();
  await local.json('/emulator/env', 'PUT', {
    ...(MERCHANT_OPENIDS !== undefined && { MERCHANT_OPENIDS }),
    ...(SERVICE_ROLE !== undefined && { SERVICE_ROLE }),
  });
}
const later = (advanceSeconds: number) => local.json('/emulator/clock', 'PUT', { advanceSeconds });

describe('every function', () => {
  it('stands in the table of who may call it, and nothing else does', () => {
    const names = contracts.map(({ name }) => name);
    for (const name of names) ruleOf(name);
    expect(gone(names)).toEqual([]);
  });

  it.each(SETTINGS)('under $title lets in exactly those whom the model lets in', async (setting) => {
    await setUp(setting);
    await compare(setting === DEMO ? [...CALLERS, ...ELSEWHERE] : CALLERS, setting);
  });
});

describe('somebody an owner lets in', () => {
  beforeAll(() => local.reset());

  const NEW = [{ openid: 'o-new', source: 'wx_client' }];
  const change = async (action: string, role?: Level) => {
    expect(await local.call('staff', { action, openid: 'o-new', role })).toMatchObject({ errCode: 0 });
  };
  const counts = (role?: Level) => compare(NEW, { ...DEMO, staff: role ? [['o-new', role]] : [] });

  it('may at once use every function of that role, with another role within a minute others', async () => {
    await counts(undefined);
    await change('add', 'viewer');
    await counts('viewer');
    await change('setRole', 'owner');
    await later(61);
    await counts('owner');
    await change('setRole', 'clerk');
    await later(61);
    await counts('clerk');
  });

  it('is out of every function within a minute of leaving the list, though calling all the time', async () => {
    await change('remove');
    await later(31);
    await forEach(contracts, async ({ name }) => void (await local.call(name, { surprise: 1 }, NEW[0])));
    await later(30);
    await counts(undefined);
  });
});

describe('a staff list that cannot be read', () => {
  beforeAll(() => local.reset());

  const BROKEN = ['dropBefore', 'dropAfter', 'http502', 'brokenJson', 'emptyReply'].map((kind) => ({ kind }));
  const REFUSED = [-501001, -501002, -501004, -502001, -502003].map((errcode) => ({
    kind: 'errcode',
    errcode,
  }));
  const UNLISTED = ['o-stranger', 'o-staff-packer', 'o-staff-looker'];
  const LISTED = CALLERS.filter(({ openid }) => /^(o-demo-\w+)?$/.test(openid));

  /** Everybody outside MERCHANT_OPENIDS hears why and what their openid is. */
  const expectNobodyUnchecked = (why: object) =>
    forEach(
      contracts.filter(({ name }) => ruleOf(name).least !== 'push'),
      async (contract) => {
        for (const openid of UNLISTED) {
          verdicts++;
          const { errCode, error } = await local.call(contract.name, sampleOf(contract), { openid });
          expect({ why, errCode, error }).toMatchObject({
            why,
            errCode: -700005,
            error: { title: '没能核对你是不是这家店的员工', action: expect.stringContaining(openid), openid },
          });
        }
      },
    );

  it('lets nobody in unchecked, however it fails, and is not asked for by those of MERCHANT_OPENIDS', async () => {
    for (const fault of [...BROKEN, ...REFUSED]) {
      await local.faults([{ api: 'database.*', ...fault }]);
      await expectNobodyUnchecked(fault);
    }
    await local.json('/emulator/database', 'PUT', { staff: null });
    await local.faults([]);
    await expectNobodyUnchecked({ collection: 'missing' });
    await local.faults([{ api: 'database.*', kind: 'http502' }]);
    await compare(LISTED, DEMO);
    await local.faults([]);
  });

  it('of damaged or forged records gives nobody a role', async () => {
    const roles = [undefined, null, '', 'king', 'Owner', '__proto__', 3, ['owner'], { owner: true }];
    const damaged = roles.map((role, at) => ({ _id: `o-${at}`, role, name: '', attempt: 'x', addedAt: 1 }));
    const forged = { _id: 'o-thief', _openid: 'o-thief', role: 'owner', name: '', attempt: 'x', addedAt: 1 };
    await local.json('/emulator/database', 'PUT', { staff: damaged });
    const callers = damaged.map(({ _id }) => ({ openid: _id, source: 'wx_client' }));
    await compare(callers, DEMO);
    for (const contract of contracts) {
      await local.json('/emulator/database', 'PUT', { staff: [forged] });
      const answer = await local.call(contract.name, sampleOf(contract), { openid: 'o-thief' });
      expect(answer.errCode).toBe(-700002);
    }
  });
});
