import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getPath } from './contract';

export const main = serve(getPath, openapi(getPath));
