import { serve } from '../shared/call/serve';
import { getPath } from './contract';
import { readPath } from './read';

export const main = serve(getPath, readPath);
