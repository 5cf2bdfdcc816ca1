import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { updatePrinter } from './contract';

export const main = serve(updatePrinter, openapi(updatePrinter));
