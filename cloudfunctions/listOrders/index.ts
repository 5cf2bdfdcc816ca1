import { serve } from '../shared/serve';
import { listOrders } from './contract';
import { list } from './list';

export const main = serve(listOrders, list);
