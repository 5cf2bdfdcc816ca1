import { serve } from '../shared/serve';
import { overview } from './contract';
import { count } from './count';

export const main = serve(overview, count);
