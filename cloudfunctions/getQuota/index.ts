import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getQuota } from './contract';

export const main = serve(getQuota, openapi(getQuota));
