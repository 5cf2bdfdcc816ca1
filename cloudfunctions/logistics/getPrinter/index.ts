import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { getPrinter } from './contract';

export const main = serve(getPrinter, openapi(getPrinter));
