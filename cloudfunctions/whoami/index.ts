import { serve } from '../shared/serve';
import { whoami } from './contract';
import { tell } from './tell';

export const main = serve(whoami, tell);
