import { serve } from '../../shared/call/serve';
import { parseAddress } from './contract';

export const main = serve(parseAddress, async (request) => {
  // The table of all counties is not worth loading for a caller who may not ask.
  const { parse } = await import('./parse');
  return parse(request);
});
