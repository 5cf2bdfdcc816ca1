import { pick } from './fingerprint';
import type { Person, Sorting, Waybill } from './state';

/** How a courier writes 大头笔; `#` is a digit, `@` a letter, `市` the city's short name. */
const MARK_STYLES: Record<string, string> = {
  SF: '###@-@@-###',
  YTO: '###-###-##',
  ZTO: '###-##-##',
  YUNDA: '###-@# ##',
  JDL: '市 @##-##',
  STO: '###-##@ ###',
  JTSD: '### @##-###',
};
const OTHER_STYLE = '市 ###-##';
/** No I and no O: they look like digits from two metres away. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const NAMED_HUBS = new Set(['YTO', 'YUNDA']);

/** Codes for the courier's belts; the same district always gets the same ones. EMS sends none. */
export function sortingFor(deliveryId: string, receiver: Person): Sorting | undefined {
  if (deliveryId === 'EMS') return undefined;
  const city = shortName(receiver.city);
  const seed = `${deliveryId}/${receiver.city}/${receiver.area}`;
  const mark = [...(MARK_STYLES[deliveryId] ?? OTHER_STYLE)].map((sign, place) => {
    if (sign === '#') return pick(`${seed}#${place}`, 10);
    if (sign === '@') return LETTERS[pick(`${seed}@${place}`, LETTERS.length)];
    return sign === '市' ? city : sign;
  });
  return { mark: mark.join(''), bagAddress: NAMED_HUBS.has(deliveryId) ? `${city}集` : city };
}

/** As WeChat hands it on in `waybill_data`. */
export function sortingData({ deliveryId, sorting }: Waybill) {
  if (!sorting) return [];
  return [
    { key: `${deliveryId}_bagAddr`, value: sorting.bagAddress },
    { key: `${deliveryId}_mark`, value: sorting.mark },
  ];
}

export function shortName(city: string): string {
  return city.replace(/(市|地区|盟|自治州)$/, '') || city;
}
