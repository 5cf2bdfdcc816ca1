import { serve } from '../../shared/call/serve';
import { whoami } from './contract';
import { tell } from './tell';

export const main = serve(whoami, tell);
