import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { getAllDelivery } from './contract';

export const main = serve(getAllDelivery, openapi(getAllDelivery));
