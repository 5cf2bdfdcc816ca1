import { validate } from '../../shared/contract/validate';
import { getAllDelivery } from './contract';

describe('getAllDelivery', () => {
  it('takes no parameters', () => {
    expect(validate(getAllDelivery.request, {}).ok).toBe(true);
    expect(validate(getAllDelivery.request, { deliveryId: 'SF' }).ok).toBe(false);
  });
});
