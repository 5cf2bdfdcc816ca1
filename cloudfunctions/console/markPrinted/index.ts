import { serve } from '../../shared/call/serve';
import { markPrinted } from './contract';
import { mark } from './mark';

export const main = serve(markPrinted, mark);
