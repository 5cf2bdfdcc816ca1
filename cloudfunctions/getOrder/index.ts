import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getOrder } from './contract';

export const main = serve(getOrder, openapi(getOrder));
