import type { Handlers } from './api';
import { ok, refuse } from './replies';

export interface UpdatePrinterRequest {
  openid: string;
  updateType: string;
  tagidList?: string;
}

const MAX_TAGS = 10;
/** Numbers with half-width commas and no spaces, as the document asks. */
const TAG_LIST = /^\d+(,\d+)*$/;

export const printerApis: Handlers = {
  'logistics.updatePrinter': (request: UpdatePrinterRequest, { state, changed }) => {
    const { openid, updateType, tagidList = '' } = request;
    if (updateType !== 'bind' && updateType !== 'unbind') return refuse(9300517);
    if (!openid.startsWith('o')) return refuse(40003);
    if (!isTagList(tagidList)) return refuse(9300533);
    // No document says what unbinding a stranger gets: afterwards the person does not print, as was asked.
    const others = state.printers.filter((printer) => printer.openid !== openid);
    state.printers = updateType === 'bind' ? [...others, { openid, tagidList }] : others;
    changed();
    return ok;
  },
  'logistics.getPrinter': (_request, { state: { printers } }) => ({
    count: printers.length,
    openid: printers.map(({ openid }) => openid),
    tagidList: printers.map(({ tagidList }) => tagidList),
  }),
};

function isTagList(text: string): boolean {
  return text === '' || (TAG_LIST.test(text) && text.split(',').length <= MAX_TAGS);
}
