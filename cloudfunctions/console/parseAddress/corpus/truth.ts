import type { Doubt, PersonParts } from '../contract';

/** What a careful human reader finds in a text. */
export interface Truth extends PersonParts {
  doubts: WantedDoubt[];
  /** Fields that may be doubted or not, as a reader is more or less cautious: 海南 as a name. */
  mayDoubt: (keyof PersonParts)[];
  orderId: string;
  goods: string;
  remark: string;
  /** Something belongs to nobody and must be said to be left over; not looked at where undefined. */
  dropped?: true;
}

export interface WantedDoubt {
  /** Undefined where any field may carry it. */
  field?: keyof PersonParts;
  kind: Doubt['kind'];
}

export interface Case {
  text: string;
  /** By which failures are counted. */
  kinds: string[];
  people: Truth[];
}

export const FIELDS = ['name', 'mobile', 'tel', 'province', 'city', 'area', 'address'] as const;

/** The truth of name|mobile|tel|province|city|area|address. */
export function truthOf(parts: string): Truth {
  const [name = '', mobile = '', tel = '', province = '', city = '', area = '', address = '', ...more] =
    parts.split('|');
  if (more.length > 0) throw new Error(`More than seven parts: ${parts}`);
  const own = { name, mobile, tel, province, city, area, address };
  return { ...own, doubts: [], mayDoubt: [], orderId: '', goods: '', remark: '' };
}
