import { openapi } from '../../shared/call/openapi';
import { serve } from '../../shared/call/serve';
import { updatePrinter } from './contract';

export const main = serve(updatePrinter, openapi(updatePrinter));
