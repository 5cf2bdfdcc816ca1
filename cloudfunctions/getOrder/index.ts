import { serve } from '../shared/call/serve';
import { getOrder } from './contract';
import { readOrder } from './read';

export const main = serve(getOrder, readOrder);
