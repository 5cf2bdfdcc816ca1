import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getAllAccount } from './contract';

export const main = serve(getAllAccount, openapi(getAllAccount));
