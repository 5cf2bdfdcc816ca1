import { serve } from '../../shared/call/serve';
import { shopSettings } from './contract';
import { readOrSave } from './read-or-save';

export const main = serve(shopSettings, readOrSave);
