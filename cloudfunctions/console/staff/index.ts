import { serve } from '../../shared/call/serve';
import { merchantOpenids } from '../../shared/call/settings';
import { rolesFrom } from '../../shared/people/roles';
import { staff as records } from '../../shared/people/staff';
import { staff } from './contract';
import { manage } from './manage';

export const main = serve(staff, (request, { deadline }) =>
  manage(request, { records: records(deadline), fixed: rolesFrom(merchantOpenids()) }),
);
