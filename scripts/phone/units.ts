/**
 * WXSS lengths in the browser's terms. Each page lives in a size container (its "web view"), so that the units follow
 * the page and not the window: 1rpx = page width / 750, 1vh = 1% of the page below its navigation bar.
 */
export function toBrowserUnits(css: string): string {
  if (!/rpx|v[hw]\b|safe-area-inset/.test(css)) return css;
  return css
    .replace(
      /(^|[^\w#-])([+-]?(?:\d+\.?\d*|\.\d+))rpx\b/g,
      (_, before, n) => `${before}${cqw(Number(n) / 7.5)}`,
    )
    .replace(/(\d)v([hw])\b/g, '$1cq$2')
    .replace(/env\(\s*(safe-area-inset-\w+)\s*(?=[,)])/g, 'var(--$1');
}

function cqw(value: number): string {
  return value === 0 ? '0px' : `${Number(value.toFixed(5))}cqw`;
}
