import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getAllDelivery } from './contract';

export const main = serve(getAllDelivery, openapi(getAllDelivery));
