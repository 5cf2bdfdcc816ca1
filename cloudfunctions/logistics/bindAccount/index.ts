import { serve } from '../../shared/call/serve';
import { bind } from './bind';
import { bindAccount } from './contract';

export const main = serve(bindAccount, bind);
