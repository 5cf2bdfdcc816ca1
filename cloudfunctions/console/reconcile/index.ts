import { serve } from '../../shared/call/serve';
import { reconcile } from './contract';
import { run } from './run';

export const main = serve(reconcile, run);
