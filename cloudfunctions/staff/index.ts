import { serve } from '../shared/call/serve';
import { staff } from './contract';
import { manage } from './manage';

export const main = serve(staff, manage);
