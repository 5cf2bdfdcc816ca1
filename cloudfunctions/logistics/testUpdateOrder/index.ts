import { https } from '../../shared/call/https';
import { serve } from '../../shared/call/serve';
import { testUpdateOrder } from './contract';

export const main = serve(testUpdateOrder, https(testUpdateOrder));
