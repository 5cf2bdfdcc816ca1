import type { Role } from '../../../cloudfunctions/shared/contract/define';
import { linksFor } from './me-links';

const pages = (role: Role | '') => linksFor(role).flatMap(({ links }) => links.map(({ page }) => page));

test('a viewer is led nowhere that changes something', () => {
  expect(pages('viewer')).toEqual(['lookup', 'ewaybill', 'about']);
});

test('a clerk works with waybills, addresses and printers, not with people', () => {
  expect(pages('clerk')).toEqual(['pending', 'lookup', 'shop', 'printers', 'ewaybill', 'about']);
});

test('an owner gets everything, a stranger nothing', () => {
  expect(pages('owner')).toHaveLength(8);
  expect(pages('')).toEqual([]);
});
