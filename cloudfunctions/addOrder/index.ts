import { serve } from '../shared/call/serve';
import { addOrder } from './contract';
import { create } from './create';

export const main = serve(addOrder, create);
