import { serve } from '../shared/call/serve';
import { cancel } from './cancel';
import { cancelOrder } from './contract';

export const main = serve(cancelOrder, cancel);
