import { serve } from '../../shared/call/serve';
import { shopSettings } from './contract';
import { keep } from './read-or-save';

export const main = serve(shopSettings, keep);
