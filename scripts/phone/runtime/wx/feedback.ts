import { topPage } from '../page-stack';
import { askDialog } from '../ui/dialog';
import { askSheet } from '../ui/sheet';
import { hideToast, showToast } from '../ui/toast';
import { ApiError, api } from './api';

export const feedback = {
  showToast: api('showToast', ({ title = '', icon = 'success', mask = false, duration = 1500 }) =>
    showToast(title, icon, mask, duration),
  ),
  hideToast: api('hideToast', hideToast),
  showLoading: api('showLoading', ({ title = '', mask = false }) => showToast(title, 'loading', mask)),
  hideLoading: api('hideLoading', hideToast),
  showModal: api('showModal', async (options) => {
    const { title, content = '', showCancel = true, editable = false, placeholderText } = options;
    const answer = await askDialog({
      name: 'modal',
      title,
      content: editable ? '' : content,
      confirmText: options.confirmText ?? '确定',
      cancelText: showCancel ? (options.cancelText ?? '取消') : undefined,
      confirmColor: options.confirmColor,
      cancelColor: options.cancelColor,
      input: editable ? { placeholder: placeholderText, value: content, testid: 'modal-input' } : undefined,
    });
    return { confirm: answer !== null, cancel: answer === null, content: editable ? answer : null };
  }),
  showActionSheet: api('showActionSheet', async ({ itemList, itemColor, alertText }) => {
    const tapIndex = await askSheet(itemList, { color: itemColor, title: alertText });
    if (tapIndex < 0) throw new ApiError('cancel');
    return { tapIndex };
  }),
  setNavigationBarTitle: api('setNavigationBarTitle', ({ title }) => topPage()?.bar.setTitle(title)),
  setNavigationBarColor: api('setNavigationBarColor', ({ frontColor, backgroundColor }) =>
    topPage()?.bar.setColor(frontColor, backgroundColor),
  ),
  showNavigationBarLoading: api('showNavigationBarLoading', () => topPage()?.bar.setLoading(true)),
  hideNavigationBarLoading: api('hideNavigationBarLoading', () => topPage()?.bar.setLoading(false)),
  hideHomeButton: api('hideHomeButton', () => topPage()?.bar.setButton('none')),
  setBackgroundColor: api('setBackgroundColor', ({ backgroundColor }) => {
    const host = topPage()?.host;
    if (host && backgroundColor) host.style.backgroundColor = backgroundColor;
  }),
  setBackgroundTextStyle: api('setBackgroundTextStyle', () => {}),
  startPullDownRefresh: api('startPullDownRefresh', () => topPage()?.pullDown.start()),
  stopPullDownRefresh: api('stopPullDownRefresh', () => topPage()?.pullDown.stop()),
};
