import { serve } from '../../shared/call/serve';
import { overview } from './contract';
import { count } from './count';

export const main = serve(overview, count);
