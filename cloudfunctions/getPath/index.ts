import { serve } from '../shared/serve';
import { getPath } from './contract';
import { readPath } from './read';

export const main = serve(getPath, readPath);
