import type { Success } from '../../shared/call/serve';
import type { RequestOf, Role } from '../../shared/contract/define';
import type { Collection } from '../../shared/database/collection';
import { newToken } from '../../shared/database/token';
import type { StaffRecord } from '../../shared/people/staff';
import type { StaffList, staff } from './contract';
import { alreadyThere, changedMeanwhile, lastOwner, notThere, setElsewhere } from './refusals';

type StaffRequest = RequestOf<typeof staff>;
/** A person and a role where the contract demands them. */
type Change = { openid: string; role: Role; name?: string };

/** Who may call, from both places that say so. */
export interface People {
  records: Pick<Collection<StaffRecord>, 'find' | 'insert' | 'updateIf' | 'removeIf' | 'list'>;
  /** Those of MERCHANT_OPENIDS. */
  fixed: ReadonlyMap<string, Role>;
}

/** A shop has a handful of people; a limit of ours, so that one read always has them all. */
const MOST_PEOPLE = 500;

/** Makes the change and answers with the list after it; throws CallError where nothing was changed, saying why. */
export async function manage(request: StaffRequest, people: People): Promise<Success<typeof staff>> {
  const change = request as Change;
  if (request.action !== 'list' && people.fixed.has(change.openid)) throw setElsewhere();
  if (request.action === 'add') await add(people, change);
  if (request.action === 'setRole') await setRole(people, change);
  if (request.action === 'remove') await remove(people, change.openid);
  return { list: await everybody(people), errCode: 0, errMsg: 'staff:ok' };
}

/** The same person with the same role again is no error: the first answer may have got lost. */
async function add({ records }: People, { openid, role, name = '' }: Change): Promise<void> {
  const wanted = { _id: openid, attempt: newToken(), role, name, addedAt: Date.now() };
  if ((await records.insert(wanted)).role !== role) throw alreadyThere();
}

async function setRole(people: People, { openid, role, name }: Change): Promise<void> {
  const { records } = people;
  const before = await records.find(openid);
  if (!before) throw notThere();
  const attempt = newToken();
  const changes = { role, name: name ?? before.name, attempt };
  const change = () => records.updateIf(openid, before.attempt, changes);
  const undo = () =>
    records.updateIf(openid, attempt, { role: 'owner', name: before.name, attempt: newToken() });
  await made(people, change, before.role === 'owner' && role !== 'owner' ? undo : undefined);
}

async function remove(people: People, openid: string): Promise<void> {
  const { records } = people;
  const before = await records.find(openid);
  if (!before) return;
  const change = () => records.removeIf(openid, before.attempt);
  const undo = () => records.insert({ ...before, attempt: newToken() });
  await made(people, change, before.role === 'owner' ? undo : undefined);
}

/**
 * Makes a change unless somebody else was faster. One that costs an owner has an `undo` and is looked at again
 * afterwards: two owners may be taking each other off the list at this very moment.
 */
async function made(
  people: People,
  change: () => Promise<boolean>,
  undo?: () => Promise<unknown>,
): Promise<void> {
  if (undo && (await owners(people)) <= 1) throw lastOwner();
  if (!(await change())) throw changedMeanwhile();
  if (!undo || (await owners(people)) > 0) return;
  await undo();
  throw lastOwner();
}

async function owners(people: People): Promise<number> {
  return (await everybody(people)).filter(({ role }) => role === 'owner').length;
}

/** MERCHANT_OPENIDS wins where somebody is in both. */
async function everybody({ records, fixed }: People): Promise<StaffList['list']> {
  const added = await records.list({}, [['addedAt', 'asc']], MOST_PEOPLE);
  return [
    ...[...fixed].map(([openid, role]) => ({ openid, role, name: '', fixed: true })),
    ...added
      .filter(({ _id }) => !fixed.has(_id))
      .map(({ _id, role, name }) => ({ openid: _id, role, name, fixed: false })),
  ];
}
