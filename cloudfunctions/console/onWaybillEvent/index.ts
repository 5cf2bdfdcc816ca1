import { serve } from '../../shared/call/serve';
import { onWaybillEvent } from './contract';
import { receive } from './receive';

export const main = serve(onWaybillEvent, receive);
