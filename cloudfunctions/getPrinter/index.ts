import { openapi } from '../shared/openapi';
import { serve } from '../shared/serve';
import { getPrinter } from './contract';

export const main = serve(getPrinter, openapi(getPrinter));
