import { scrollFor } from './view';

const BAR_BEGINS_AT = 600;

it('what is on the screen stays where it is', () => {
  expect(scrollFor({ top: 100, bottom: 500 }, 300, BAR_BEGINS_AT)).toBe(300);
});

it('what lies below the button comes up just as far as it takes', () => {
  expect(scrollFor({ top: 300, bottom: 700 }, 0, BAR_BEGINS_AT)).toBe(108);
});

it('what is higher than the screen begins at its top', () => {
  expect(scrollFor({ top: 200, bottom: 2000 }, 0, BAR_BEGINS_AT)).toBe(192);
});

it('what lies above comes down, but not beyond the top of the page', () => {
  expect(scrollFor({ top: -100, bottom: 300 }, 400, BAR_BEGINS_AT)).toBe(292);
  expect(scrollFor({ top: -100, bottom: 300 }, 50, BAR_BEGINS_AT)).toBe(0);
});
