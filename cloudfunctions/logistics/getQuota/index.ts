import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { getQuota } from './contract';

export const main = serve(getQuota, openapi(getQuota));
