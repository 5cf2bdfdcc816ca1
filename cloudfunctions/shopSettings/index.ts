import { serve } from '../shared/serve';
import { shopSettings } from './contract';
import { keep } from './keep';

export const main = serve(shopSettings, keep);
