import { https } from '../shared/https';
import { serve } from '../shared/serve';
import { getEwaybillAccount } from './contract';

export const main = serve(getEwaybillAccount, https(getEwaybillAccount));
