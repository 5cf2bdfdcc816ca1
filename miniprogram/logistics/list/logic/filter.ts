import type { listOrders } from '../../../../cloudfunctions/console/listOrders/contract';
import type { RequestOf } from '../../../../cloudfunctions/shared/contract/define';

/** What the list of waybills is narrowed to; {} for all of them. */
export type ListFilter = Pick<
  RequestOf<typeof listOrders>,
  'stage' | 'stuck' | 'printed' | 'deliveryId' | 'text' | 'from' | 'to'
>;
