/** Roles as SECURITY.md promises them; the model does not ask the product for them (shared/contract/person.ts). */
export type Level = 'viewer' | 'clerk' | 'owner';

/** The least role that may call a function; `push`: WeChat itself and nobody at a phone. */
type Least = Level | 'push';

/**
 * Who may call what, written by hand from what the functions do (design: viewers read, clerks work with waybills, owners
 * also manage accounts, printers and people) and never from a contract: a contract that opens a door by mistake must be
 * told so.
 */
const LEAST: Readonly<Record<string, Least>> = {
  addOrder: 'clerk',
  batchGetOrder: 'viewer',
  bindAccount: 'owner',
  cancelOrder: 'clerk',
  decideOrder: 'clerk',
  getAllAccount: 'viewer',
  getAllDelivery: 'viewer',
  getEwaybillAccount: 'viewer',
  getOrder: 'viewer',
  getPath: 'viewer',
  getPrinter: 'clerk',
  getQuota: 'viewer',
  ledgerOrder: 'viewer',
  listOrders: 'viewer',
  markPrinted: 'clerk',
  onWaybillEvent: 'push',
  overview: 'viewer',
  parseAddress: 'clerk',
  reconcile: 'owner',
  shopSettings: 'clerk',
  staff: 'owner',
  testUpdateOrder: 'owner',
  updatePrinter: 'owner',
  whoami: 'viewer',
};

/** Those that a timer may call, too. */
const TIMED: readonly string[] = ['reconcile'];

/** Throws for a function of which nobody has written down who may call it. */
export function ruleOf(name: string): { least: Least; timed: boolean } {
  const least = LEAST[name];
  if (!least) throw new Error(missing(name));
  return { least, timed: TIMED.includes(name) };
}

/** Functions the table speaks of though there are none. */
export function gone(names: readonly string[]): string[] {
  return [...Object.keys(LEAST), ...TIMED].filter((name) => !names.includes(name));
}

const missing = (name: string) =>
  `tests/access/least.ts does not say who may call ${name}: decide it there by hand, with a line ` +
  `\`${name}: 'viewer' | 'clerk' | 'owner' | 'push'\`, and add it to TIMED if a timer may call it, too.`;
