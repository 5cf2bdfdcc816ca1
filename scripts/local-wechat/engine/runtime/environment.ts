import { DEMO_APPS, DEMO_SETTINGS } from '../demo';

export interface Caller {
  /** Empty: nobody (cloud console, timer, another function). */
  openid: string;
  /** `wx_client`, `wx_devtools`, …; empty: not told. */
  source: string;
}

/** Values by name; undefined removes the variable. */
export type Overrides = Record<string, string | undefined>;

const ENVIRONMENT_ID = 'local-demo';
const CLIENT_IP = '127.0.0.1';

/** What even an empty Node process needs from the machine; nothing else of the developer's environment leaks in. */
const FROM_MACHINE = ['PATH', 'Path', 'SystemRoot', 'TEMP', 'TMP', 'TMPDIR'];

/**
 * Environment of a function instance, as the platform and the owner's settings make it
 * (docs/wechat/runtime.md#who-is-calling, docs/wechat/runtime.md#variables). `origin` is where the local
 * WeChat answers, `token` tells the gateway which instance is calling.
 */
export function instanceEnvironment(origin: string, token: string, overrides: Overrides): NodeJS.ProcessEnv {
  const machine = Object.fromEntries(FROM_MACHINE.map((name) => [name, process.env[name]]));
  const environment = {
    ...machine,
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    TENCENTCLOUD_SECRETID: 'local-secret-id',
    TENCENTCLOUD_SECRETKEY: 'local-secret-key',
    TENCENTCLOUD_SESSIONTOKEN: 'local-session-token',
    SCF_NAMESPACE: ENVIRONMENT_ID,
    TCB_ENV: ENVIRONMENT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${origin}/admin` }),
    WECHAT_API_BASE: origin,
    WX_API_TOKEN: token,
    ...DEMO_SETTINGS,
    ...overrides,
  };
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined));
}

/**
 * What changes with every event. The SDK believes only what WX_CONTEXT_KEYS lists, WX_API_TOKEN included; a
 * variable that is absent here is removed from the instance.
 */
export function invocationVariables({ openid, source }: Caller): Record<string, string> {
  const context: Record<string, string> = { WX_APPID: DEMO_APPS.miniprogram.appid, WX_CLIENTIP: CLIENT_IP };
  if (openid) context.WX_OPENID = openid;
  const keys = [...Object.keys(context), 'WX_API_TOKEN'];
  return { ...context, WX_CONTEXT_KEYS: keys.join(','), ...(source && { TCB_SOURCE: source }) };
}
