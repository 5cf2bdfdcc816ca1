import type { Family, Role } from '../../../../cloudfunctions/shared/contract/define';
import { linksFor } from './me-links';

const pages = (role: Role | '', features: Family[] = ['logistics', 'store']) =>
  linksFor(role, features).flatMap(({ links }) => links.map(({ page }) => page));

test('a viewer is led nowhere that changes something', () => {
  expect(pages('viewer')).toEqual(['waybill/lookup', 'store/ewaybill', 'me/about']);
});

test('a clerk works with waybills, addresses and printers, not with people', () => {
  expect(pages('clerk')).toEqual([
    'open-orders/pending',
    'waybill/lookup',
    'shop/shop',
    'staff/printers',
    'store/ewaybill',
    'me/about',
  ]);
});

test('what is not deployed is led to by nobody', () => {
  expect(pages('owner', ['logistics'])).not.toContain('store/ewaybill');
  expect(pages('owner', ['store'])).toEqual(['staff/staff', 'shop/shop', 'store/ewaybill', 'me/about']);
});

test('an owner gets everything, a stranger nothing', () => {
  expect(pages('owner')).toHaveLength(8);
  expect(pages('')).toEqual([]);
});
