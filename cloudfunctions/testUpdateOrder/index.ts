import { https } from '../shared/https';
import { serve } from '../shared/serve';
import { testUpdateOrder } from './contract';

export const main = serve(testUpdateOrder, https(testUpdateOrder));
