import { serve } from '../shared/serve';
import { markPrinted } from './contract';
import { mark } from './mark';

export const main = serve(markPrinted, mark);
