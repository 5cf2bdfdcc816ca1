import { toBrowserUnits } from './units';

describe('lengths of WXSS in the browser', () => {
  it.each([
    ['32rpx', '4.26667cqw'],
    ['0rpx', '0px'],
    ['-7.5rpx', '-1cqw'],
    ['calc(100% - 15rpx)', 'calc(100% - 2cqw)'],
    ['translate(-50%,-75rpx)', 'translate(-50%,-10cqw)'],
    ['600 28rpx / 44rpx sans-serif', '600 3.73333cqw / 5.86667cqw sans-serif'],
  ])('follow the page: %s', (wxss, css) => {
    expect(toBrowserUnits(wxss)).toBe(css);
  });

  it('measures vh and vw by the page, which ends at its navigation bar', () => {
    expect(toBrowserUnits('calc(100vh - 50vw)')).toBe('calc(100cqh - 50cqw)');
  });

  it('takes safe areas from the phone that is drawn, not from the machine', () => {
    expect(toBrowserUnits('env(safe-area-inset-bottom)')).toBe('var(--safe-area-inset-bottom)');
    expect(toBrowserUnits('env(safe-area-inset-top, 20px)')).toBe('var(--safe-area-inset-top, 20px)');
  });

  it('leaves everything else as it is', () => {
    expect(toBrowserUnits('1px solid #fffrpx')).toBe('1px solid #fffrpx');
  });
});
