import { serve } from '../shared/serve';
import { parseAddress } from './contract';
import { parse } from './parse';

export const main = serve(parseAddress, parse);
