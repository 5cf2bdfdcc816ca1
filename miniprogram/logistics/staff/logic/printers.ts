import type { StaffMember } from '../../../../cloudfunctions/console/staff/contract';
import type { PrinterList } from '../../../../cloudfunctions/logistics/getPrinter/contract';
import { updatePrinter } from '../../../../cloudfunctions/logistics/updatePrinter/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';
import { validate } from '../../../../cloudfunctions/shared/contract/validate';
import { shortOpenid } from './openid';

export interface Printer {
  openid: string;
  /** Numbers, comma separated; '' for none. */
  tags: string;
}

export interface PrinterView extends Printer {
  called: string;
  short: string;
  self: boolean;
}

export interface PrinterForm {
  openid: string;
  tags: string;
}

export type PrinterErrors = Partial<Record<keyof PrinterForm, string>>;

export function printersOf({ openid, tagidList }: Partial<PrinterList>): Printer[] {
  return (openid ?? []).map((each, at) => ({ openid: each, tags: tagidList?.[at] ?? '' }));
}

/** `staff` only lends names; a printing person need not be on that list. */
export function viewPrinters(printers: Printer[], staff: StaffMember[], ownOpenid: string): PrinterView[] {
  return printers.map(({ openid, tags }) => {
    const name = staff.find((member) => member.openid === openid)?.name ?? '';
    const short = shortOpenid(openid);
    return { openid, tags, called: name || short, short: name && short, self: openid === ownOpenid };
  });
}

/** The request; people type commas and blanks as their keyboard has them. */
export function bindingOf({ openid, tags }: PrinterForm): RequestOf<typeof updatePrinter> {
  const list = tags.trim().replace(/[，、\s]+/g, ',');
  return { openid: openid.trim(), updateType: 'bind', ...(list && { tagidList: list }) };
}

/** Errors by field, the contract's own words. */
export function printerErrorsOf(form: PrinterForm): PrinterErrors {
  const checked = validate(updatePrinter.request, bindingOf(form));
  const errors: PrinterErrors = {};
  for (const { path, message } of checked.ok ? [] : checked.issues) {
    if (path === 'tagidList') errors.tags ??= message;
    else errors.openid ??= message;
  }
  return errors;
}
