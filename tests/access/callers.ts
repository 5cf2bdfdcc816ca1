import type { Caller } from './model';

/** Sources as WeChat documents them, what is not told, and what somebody might make up. */
const SOURCES = [
  'wx_client',
  'wx_devtools',
  'wx_http',
  'wx_trigger',
  'wx_client,scf',
  '',
  'wx_unknown',
  'wx_devtools,scf',
  'scf,wx_devtools',
  'wx_client,wx_devtools',
  'wx_devtools,wx_trigger',
  'WX_DEVTOOLS',
];
const PEOPLE = ['o-demo-owner', 'o-demo-clerk', 'o-demo-viewer', 'o-stranger'];
const ODD = ['__proto__', 'constructor', 'toString', '42', 'o-demo-owner,', 'O-DEMO-OWNER', 'owner'];

const from = (openids: string[], sources: string[]): Caller[] =>
  openids.flatMap((openid) => sources.map((source) => ({ openid, source })));

/** Everybody from the phone and from another function, the odd names from the phone, nobody from everywhere. */
export const CALLERS = [
  ...from(PEOPLE, ['wx_client', 'wx_client,scf']),
  ...from(ODD, ['wx_client']),
  ...from([''], SOURCES),
];

/** People from where they hardly ever call: what is in the list makes no difference to that. */
export const ELSEWHERE = from(
  PEOPLE,
  SOURCES.filter((source) => source !== 'wx_client' && source !== 'wx_client,scf'),
);
