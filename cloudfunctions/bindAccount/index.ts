import { openapi } from '../shared/call/openapi';
import { serve } from '../shared/call/serve';
import { bindAccount } from './contract';

export const main = serve(bindAccount, openapi(bindAccount));
