import { tabFor, tabsFor } from './tabs';

describe('the tabs of the console', () => {
  it('are all four until it is known what is deployed, and where 物流助手 is', () => {
    const all = ['overview', 'waybills', 'accounts', 'me'];
    expect(tabsFor(undefined)).toEqual(all);
    expect(tabsFor(['logistics'])).toEqual(all);
    expect(tabsFor(['logistics', 'store', 'trade'])).toEqual(all);
  });

  it('leave out what works with 物流助手 where it is not deployed', () => {
    expect(tabsFor([])).toEqual(['me']);
    expect(tabsFor(['store'])).toEqual(['me']);
  });

  it('open with the one asked for, where it is there', () => {
    expect(tabFor(tabsFor(undefined), 'waybills')).toBe('waybills');
    expect(tabFor(tabsFor(undefined), 'elsewhere')).toBe('overview');
    expect(tabFor(tabsFor(undefined), undefined)).toBe('overview');
    expect(tabFor(tabsFor(['store']), 'waybills')).toBe('me');
  });
});
