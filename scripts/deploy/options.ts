import { parseFlags } from '../lib/flags';

export interface Options {
  functions: boolean;
  miniprogram: boolean;
  /** The target was named, so leaving it out is a failure. */
  explicit: boolean;
  dryRun: boolean;
  allowDirty: boolean;
  all: boolean;
  only: string[];
  /** Everything by DevTools, for who does not want to log in to Tencent Cloud. */
  devtoolsOnly: boolean;
  /** Permissions were uploaded by hand: only note it. */
  byHand: boolean;
  preview: boolean;
  key?: string;
  version?: string;
  desc?: string;
}

const SWITCHES = ['dry-run', 'allow-dirty', 'all', 'preview', 'devtools-only', 'by-hand'];
const VALUES = ['only', 'key', 'version', 'desc'];

export function deployOptions(args: string[]): Options {
  const { words, values, switches } = parseFlags(args, {
    words: ['functions', 'miniprogram'],
    values: VALUES,
    switches: SWITCHES,
  });
  const only = (values.only ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  if (values.only !== undefined && !only.length)
    throw new Error('--only= 后面写云函数的名字，多个用逗号隔开，例如 --only=addOrder,getOrder。');
  if (only.length && words.includes('miniprogram'))
    throw new Error('--only 只用于云函数，不能和 miniprogram 一起用。');
  // --only and --by-hand speak of functions, --preview of the mini-program.
  const hinted = only.length || switches.has('by-hand') ? 'functions' : 'miniprogram';
  const named = words.length ? words : hinted === 'functions' || switches.has('preview') ? [hinted] : [];
  return {
    functions: !named.length || named.includes('functions'),
    miniprogram: !named.length || named.includes('miniprogram'),
    explicit: named.length > 0,
    dryRun: switches.has('dry-run'),
    allowDirty: switches.has('allow-dirty'),
    all: switches.has('all'),
    only,
    devtoolsOnly: switches.has('devtools-only'),
    byHand: switches.has('by-hand'),
    preview: switches.has('preview'),
    key: values.key || undefined,
    version: values.version || undefined,
    desc: values.desc || undefined,
  };
}

/** The functions that --only names; all of them without it. */
export function chosen(only: string[], names: string[]): string[] {
  const unknown = only.filter((name) => !names.includes(name));
  if (unknown.length)
    throw new Error(`没有这些云函数：${unknown.join('、')}。可以写的有：${names.join('、')}。`);
  return only.length ? names.filter((name) => only.includes(name)) : names;
}
