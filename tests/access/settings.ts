import type { Told } from './model';

/** One way in which an owner may have set a function up, and what that may mean at most. */
export interface Setting extends Told {
  title: string;
  /** Undefined: what the local WeChat sets. */
  MERCHANT_OPENIDS?: string;
  SERVICE_ROLE?: string;
}

const PEOPLE = [
  ['o-demo-owner', 'owner'],
  ['o-demo-clerk', 'clerk'],
  ['o-demo-viewer', 'viewer'],
] as const;
const NOBODY: Told['people'] = [];

/** As the local WeChat sets it; the service role is none. */
export const DEMO: Setting = { title: "the demo's list", SERVICE_ROLE: 'Owner', people: PEOPLE };

/** Each is one start of every function, so that several oddities share a list where they mean the same. */
export const SETTINGS: Setting[] = [
  DEMO,
  { title: 'an empty list', MERCHANT_OPENIDS: '', SERVICE_ROLE: '', people: NOBODY },
  {
    title: 'a list of entries that are none',
    MERCHANT_OPENIDS: [
      ' ,;:：，；\n:,:owner,::owner,o-demo-owner:,o-demo-clerk,owner',
      'o-demo-owner:king,o-demo-owner:Owner,o-demo-clerk:constructor,o-demo-viewer:__proto__,o-stranger:*',
      'o-demo-owner:owner:viewer,o-demo-clerk：clerk：,o-demo-viewer::viewer',
    ].join(),
    SERVICE_ROLE: '__proto__',
    people: NOBODY,
  },
  {
    title: 'full-width separators, spaces and lines',
    MERCHANT_OPENIDS: '\n o-demo-owner：owner，o-demo-clerk：clerk；\to-demo-viewer:viewer ； \n',
    SERVICE_ROLE: 'viewer',
    people: PEOPLE,
    service: 'viewer',
  },
  {
    title: 'people listed twice (the later entry counts, a broken one does not)',
    MERCHANT_OPENIDS: [
      'o-demo-owner:owner,o-demo-clerk:owner,o-demo-owner:king,o-demo-clerk:clerk',
      'o-demo-viewer:viewer,o-demo-viewer:viewer',
    ].join(),
    SERVICE_ROLE: 'clerk',
    people: PEOPLE,
    service: 'clerk',
  },
  {
    title: 'names that every object has',
    MERCHANT_OPENIDS: '__proto__:owner,constructor:clerk,o-demo-owner:owner,42:viewer',
    SERVICE_ROLE: 'owner',
    people: [
      ['__proto__', 'owner'],
      ['constructor', 'clerk'],
      ['o-demo-owner', 'owner'],
      ['42', 'viewer'],
    ],
    service: 'owner',
  },
];
