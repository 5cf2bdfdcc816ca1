import { serve } from '../../shared/call/serve';
import { ledgerOrder } from './contract';
import { read } from './read';

export const main = serve(ledgerOrder, read);
