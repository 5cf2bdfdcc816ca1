import type { Success } from '../shared/call/serve';
import { merchantOpenids } from '../shared/call/settings';
import type { RequestOf } from '../shared/contract/define';
import { rolesFrom } from '../shared/people/roles';
import { staff as records, type StaffRecord } from '../shared/people/staff';
import { newToken } from '../shared/waybill/ledger';
import type { StaffList, staff } from './contract';
import { alreadyThere, changedMeanwhile, lastOwner, notThere, setElsewhere } from './refusals';

type StaffRequest = RequestOf<typeof staff>;
/** A person and a role where the contract demands them. */
type Change = { openid: string; role: StaffRecord['role']; name?: string };

/** A shop has a handful of people; a limit of ours, so that one read always has them all. */
const MOST_PEOPLE = 500;

export async function manage(request: StaffRequest): Promise<Success<typeof staff>> {
  const change = request as Change;
  if (request.action !== 'list' && fixedRoles().has(change.openid)) throw setElsewhere();
  if (request.action === 'add') await add(change);
  if (request.action === 'setRole') await setRole(change);
  if (request.action === 'remove') await remove(change.openid);
  return { list: await everybody(), errCode: 0, errMsg: 'staff:ok' };
}

/** The same person with the same role again is no error: the first answer may have got lost. */
async function add({ openid, role, name = '' }: Change): Promise<void> {
  const wanted = { _id: openid, attempt: newToken(), role, name, addedAt: Date.now() };
  if ((await records.insert(wanted)).role !== role) throw alreadyThere();
}

async function setRole({ openid, role, name }: Change): Promise<void> {
  const before = await records.find(openid);
  if (!before) throw notThere();
  const attempt = newToken();
  const changes = { role, name: name ?? before.name, attempt };
  const change = async () => {
    if (!(await records.updateIf(openid, before.attempt, changes))) throw changedMeanwhile();
  };
  const undo = () => records.updateIf(openid, attempt, { role: before.role, attempt: newToken() });
  if (before.role === 'owner' && role !== 'owner') await keepingAnOwner(change, undo);
  else await change();
}

async function remove(openid: string): Promise<void> {
  const before = await records.find(openid);
  if (!before) return;
  const change = () => records.removeIf(openid, before.attempt);
  const undo = () => records.insert({ ...before, attempt: newToken() });
  if (before.role === 'owner') await keepingAnOwner(change, undo);
  else await change();
}

/** Looks again afterwards: two owners may be taking each other off the list at this very moment. */
async function keepingAnOwner(change: () => Promise<void>, undo: () => Promise<unknown>): Promise<void> {
  if ((await owners()) <= 1) throw lastOwner();
  await change();
  if ((await owners()) > 0) return;
  await undo();
  throw lastOwner();
}

async function owners(): Promise<number> {
  return (await everybody()).filter(({ role }) => role === 'owner').length;
}

/** MERCHANT_OPENIDS wins where somebody is in both. */
async function everybody(): Promise<StaffList['list']> {
  const fixed = fixedRoles();
  const added = await records.list({}, [['addedAt', 'asc']], MOST_PEOPLE);
  return [
    ...[...fixed].map(([openid, role]) => ({ openid, role, name: '', fixed: true })),
    ...added
      .filter(({ _id }) => !fixed.has(_id))
      .map(({ _id, role, name }) => ({ openid: _id, role, name, fixed: false })),
  ];
}

function fixedRoles() {
  return rolesFrom(merchantOpenids());
}
