/**
 * The demo merchant's people and credentials. They exist in the local WeChat's environment only: no build ever
 * contains them, so a deployed function knows nobody until the merchant says who.
 */
export const DEMO_PEOPLE = [
  { openid: 'o-demo-owner', role: 'owner' },
  { openid: 'o-demo-clerk', role: 'clerk' },
  { openid: 'o-demo-viewer', role: 'viewer' },
] as const;

export const DEMO_OWNER = DEMO_PEOPLE[0].openid;

export const DEMO_APPS = {
  miniprogram: { appid: 'wx00000000000000aa', secret: 'demo-secret' },
  store: { appid: 'wx00000000000000bb', secret: 'demo-store-secret' },
} as const;

/** The merchant's own app (add_source 2), of the same owner as the mini-program. */
export const DEMO_SISTER_APPID = 'wx00000000000000cc';

/** What the owner would fill in as environment variables of a cloud function. */
export const DEMO_SETTINGS: Readonly<Record<string, string>> = {
  MERCHANT_OPENIDS: DEMO_PEOPLE.map(({ openid, role }) => `${openid}:${role}`).join(','),
  MINI_APPID: DEMO_APPS.miniprogram.appid,
  MINI_APPSECRET: DEMO_APPS.miniprogram.secret,
  SHOP_APPID: DEMO_APPS.store.appid,
  SHOP_APPSECRET: DEMO_APPS.store.secret,
};
