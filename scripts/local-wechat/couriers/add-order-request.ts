import type * as v from 'valibot';
import type { orderRequest } from '../../../cloudfunctions/shared/waybill/order-request';

/** As it arrives: what the function fills in, another client may leave out. */
export type AddOrderRequest = v.InferInput<typeof orderRequest>;
