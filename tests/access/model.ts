import { type Level, ruleOf } from './least';

// Who may call what, told a second time and without the product's code: SECURITY.md#promised as a table.

export interface Caller {
  /** Empty: WeChat names nobody. */
  openid: string;
  source: string;
}

type People = readonly (readonly [openid: string, role: Level])[];

/** What the functions were told. */
export interface Told {
  /** Who is in MERCHANT_OPENIDS. */
  people: People;
  /** Who is in the staff collection; nobody by default. */
  staff?: People;
  /** SERVICE_ROLE, where it is a role. */
  service?: Level;
}

export interface Admission {
  admitted: boolean;
  /** Somebody with a role, though it may be too low a one. */
  known: boolean;
}

const AT_LEAST: Record<Level, readonly Level[]> = {
  viewer: ['viewer', 'clerk', 'owner'],
  clerk: ['clerk', 'owner'],
  owner: ['owner'],
};
/** Where a person sits at the other end: no push of WeChat's. */
const OF_A_PERSON = [/(^|,)wx_client$/, /(^|,)wx_devtools$/, /(^|,)wx_localdebug$/];

export function admissionOf(name: string, caller: Caller, told: Told): Admission {
  const { openid, source } = caller;
  const { least, timed } = ruleOf(name);
  if (least === 'push') {
    const person = openid !== '' && OF_A_PERSON.some((pattern) => pattern.test(source));
    // It looks nobody up in the staff collection.
    return { admitted: !person, known: levelOf(caller, { ...told, staff: [] }) !== undefined };
  }
  const level = levelOf(caller, told);
  const high = level !== undefined && AT_LEAST[least].includes(level);
  const byTimer = timed && openid === '' && source === 'wx_trigger';
  return { admitted: high || byTimer, known: level !== undefined };
}

function levelOf({ openid, source }: Caller, { people, staff = [], service }: Told): Level | undefined {
  if (openid) return [...people, ...staff].find(([person]) => person === openid)?.[1];
  if (source === 'wx_devtools') return 'owner';
  return /(^|,)scf$/.test(source) ? service : undefined;
}
