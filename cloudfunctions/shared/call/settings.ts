import { FAMILIES, type Family } from '../contract/define';
import { OWN } from '../failure/codes';
import { CallError } from '../failure/failure';

/** Baked by the build from .env; secrets never are. */
declare const __MERCHANT_OPENIDS__: string | undefined;

/** `openid:role,…` of the owner's staff; the function's environment overrides what the build baked. */
export function merchantOpenids(): string {
  const baked = typeof __MERCHANT_OPENIDS__ === 'string' ? __MERCHANT_OPENIDS__ : '';
  return process.env.MERCHANT_OPENIDS ?? baked;
}

declare const __FEATURES__: string | undefined;

/** The families that the build wrote beside the console; all of them where it was not told which. */
export function features(): Family[] {
  const baked = typeof __FEATURES__ === 'string' ? __FEATURES__.split(',') : FAMILIES;
  return FAMILIES.filter((family) => family !== 'console' && baked.includes(family));
}

declare const __PERSONAL_DATA_DAYS__: string | undefined;

const USUAL_DAYS = 180;
/** A waybill is asked for that long. A limit of ours. */
const FEWEST_DAYS = 60;

/**
 * For how many days the ledger keeps names, phones and addresses; the function's environment overrides what the build
 * baked. Throws -700006 for anything but a whole number of 60 or more.
 */
export function personalDataDays(): number {
  const baked = typeof __PERSONAL_DATA_DAYS__ === 'string' ? __PERSONAL_DATA_DAYS__ : '';
  const text = process.env.PERSONAL_DATA_DAYS || baked || String(USUAL_DAYS);
  const days = Number(text);
  if (Number.isInteger(days) && days >= FEWEST_DAYS) return days;
  throw new CallError(OWN.notConfigured, 'configuration invalid: PERSONAL_DATA_DAYS', {
    explanation: {
      title: '设置 PERSONAL_DATA_DAYS 不对',
      action: `它是个人信息的保留天数，请填不小于 ${FEWEST_DAYS} 的整数，不填是 ${USUAL_DAYS} 天；在云函数 reconcile 的环境变量里修改后重试。`,
    },
  });
}

export interface Credentials {
  appid: string;
  secret: string;
}

/** Which settings a function over HTTPS needs, and where a merchant finds them. */
export const SOURCES = {
  store: {
    names: ['SHOP_APPID', 'SHOP_APPSECRET'],
    where: '微信小店后台「服务市场 > 经营工具 > 自研」里能看到店铺的 AppID 和 AppSecret',
  },
  miniprogram: {
    names: ['MINI_APPID', 'MINI_APPSECRET'],
    where: '微信公众平台「开发管理 > 开发设置」里能看到小程序的 AppID 和 AppSecret',
  },
} as const;

/** Credentials for calls that exist over HTTPS only. Throws -700006 naming the setting that is missing. */
export function credentialsOf(token: keyof typeof SOURCES): Credentials {
  const { names, where } = SOURCES[token];
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length) {
    throw new CallError(OWN.notConfigured, `configuration missing: ${missing.join(', ')}`, {
      explanation: {
        title: `还没有设置 ${missing.join(' 和 ')}`,
        action: `${where}；请在云开发控制台「云函数 > 版本与配置 > 环境变量」里填写，保存后重试。`,
      },
    });
  }
  return { appid: process.env[names[0]] as string, secret: process.env[names[1]] as string };
}

/** Where HTTPS-only calls go; the local WeChat points it at itself. */
export function apiBase(): string {
  return process.env.WECHAT_API_BASE || 'https://api.weixin.qq.com';
}
