import { scrollTo } from './view';

const SCREEN = 724;

it('what is on the screen stays where it is', () => {
  expect(scrollTo({ top: 100, bottom: 500 }, 300, SCREEN)).toBe(300);
});

it('what lies below the button comes up just as far as it takes', () => {
  expect(scrollTo({ top: 300, bottom: 700 }, 0, SCREEN)).toBe(100);
});

it('what is higher than the screen begins at its top', () => {
  expect(scrollTo({ top: 200, bottom: 2000 }, 0, SCREEN)).toBe(192);
});

it('what lies above comes down, but not beyond the top of the page', () => {
  expect(scrollTo({ top: -100, bottom: 300 }, 400, SCREEN)).toBe(292);
  expect(scrollTo({ top: -100, bottom: 300 }, 50, SCREEN)).toBe(0);
});
