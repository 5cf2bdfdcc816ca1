import { https } from '../../shared/call/https';
import { serve } from '../../shared/call/serve';
import { getEwaybillAccount } from './contract';

export const main = serve(getEwaybillAccount, https(getEwaybillAccount));
