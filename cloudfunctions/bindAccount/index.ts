import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { bindAccount } from './contract';

export const main = serve(bindAccount, openapi(bindAccount));
