import { serve } from '../../shared/call/serve';
import { listOrders } from './contract';
import { list } from './list';

export const main = serve(listOrders, list);
