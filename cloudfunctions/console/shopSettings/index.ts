import { serve } from '../../shared/call/serve';
import { shopSettings } from './contract';
import { keep } from './keep';

export const main = serve(shopSettings, keep);
