import type { Invocation, Success } from '../../shared/call/serve';
import type { RequestOf } from '../../shared/contract/define';
import { OWN } from '../../shared/failure/codes';
import { CallError } from '../../shared/failure/failure';
import { waybills } from '../../shared/waybill/ledger';
import { listed } from '../../shared/waybill/listed-record';
import type { ledgerOrder } from './contract';

export async function read(
  { orderId }: RequestOf<typeof ledgerOrder>,
  { deadline }: Invocation,
): Promise<Success<typeof ledgerOrder>> {
  const record = await waybills(deadline).find(orderId);
  if (!record) throw new CallError(OWN.notInLedger, 'ledgerOrder:fail not in the ledger');
  const request = record.erasedAt ? undefined : record.request;
  return {
    ...listed(record),
    waybillData: record.waybillData,
    service: request?.service.serviceName ?? '',
    goods: request?.cargo.detailList ?? [],
    request,
    errCode: 0,
    errMsg: 'ledgerOrder:ok',
  };
}
