import { rewriteSelector } from './selectors';

describe('selectors of WXSS', () => {
  it.each([
    ['.a .b', '.card_1--a .card_1--b'],
    ['view.a > text', 'wx-view.card_1--a > wx-text'],
    ['.a:not(.b)::after', '.card_1--a:not(.card_1--b)::after'],
    [':host', '[wx-host="card_1"]'],
    ['[class*="x.y"] .a', '[class*="x.y"] .card_1--a'],
    ['scroll-view .a', 'wx-scroll-view .card_1--a'],
  ])('belong to their component: %s', (wxss, css) => {
    expect(rewriteSelector(wxss, { prefix: 'card_1' })).toBe(css);
  });

  it('of a page stay inside that page without getting stronger', () => {
    const css = rewriteSelector('.a', { route: 'pages/home/home' });
    expect(css).toBe(':where([data-route="pages/home/home"]) .a');
  });

  it('of app.wxss reach every page, but not the phone around them', () => {
    expect(rewriteSelector('page', {})).toBe(':where(.page-view) wx-page');
  });

  it('follow the theme of the preview', () => {
    expect(rewriteSelector('.a', { prefix: 'c_0' }, 'dark')).toBe(':where([data-theme="dark"]) .c_0--a');
  });
});
