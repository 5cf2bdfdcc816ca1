import { type Settings, shopSettings } from '../../../../cloudfunctions/console/shopSettings/contract';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';

/** What every notification of the shop has in common, as it is typed. */
export interface ShopForm {
  goodsName: string;
  imgUrl: string;
  wxaPath: string;
  wxAppid: string;
}

export type ShopErrors = Partial<Record<keyof ShopForm, string>>;

const NAMES = ['goodsName', 'imgUrl', 'wxaPath', 'wxAppid'] as const;
const NOTHING: Settings = { senders: [], shop: {} };

export function shopFormOf({ shop, wxAppid = '' }: Settings): ShopForm {
  return { goodsName: shop.goodsName ?? '', imgUrl: shop.imgUrl ?? '', wxaPath: shop.wxaPath ?? '', wxAppid };
}

/** The settings with the form in them; what was left empty is not kept. */
export function withShopForm(settings: Settings, form: ShopForm): Settings {
  const [goodsName, imgUrl, wxaPath, wxAppid] = NAMES.map((name) => form[name].trim());
  return {
    senders: settings.senders,
    shop: { ...(goodsName && { goodsName }), ...(imgUrl && { imgUrl }), ...(wxaPath && { wxaPath }) },
    ...(wxAppid && { wxAppid }),
  };
}

/** Errors by field, the contract's own words; {} where it may be saved. */
export function shopErrorsOf(form: ShopForm): ShopErrors {
  const checked = validate(shopSettings.request, { action: 'save', settings: withShopForm(NOTHING, form) });
  const errors: ShopErrors = {};
  for (const { path, message } of checked.ok ? [] : checked.issues) {
    errors[path.split('.').pop() as keyof ShopForm] ??= message;
  }
  return errors;
}

/** After somebody else saved: what was typed here stays, everything else is as they left it. */
export function rebase(typed: ShopForm, base: ShopForm, theirs: ShopForm): ShopForm {
  const next = { ...theirs };
  for (const name of NAMES) if (typed[name] !== base[name]) next[name] = typed[name];
  return next;
}
