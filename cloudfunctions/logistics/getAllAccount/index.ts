import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { getAllAccount } from './contract';

export const main = serve(getAllAccount, openapi(getAllAccount));
