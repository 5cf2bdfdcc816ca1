import type { RequestOf } from '../shared/contract';
import type { ParsedAddress, parseAddress } from './contract';

export async function parse({
  text,
}: RequestOf<typeof parseAddress>): Promise<ParsedAddress & { errCode: number; errMsg: string }> {
  const [name = '', mobile = '', ...rest] = text.trim().split(/\s+/);
  return {
    name,
    mobile,
    tel: '',
    province: '',
    city: '',
    area: '',
    address: rest.join(''),
    errCode: 0,
    errMsg: 'parseAddress:ok',
  };
}
