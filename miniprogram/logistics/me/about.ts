import { copy } from '../kit/services/clipboard';
import { clearLocalData } from './services/local-data';

const PROJECT = 'wx-logistics';

/** 关于: what this is, and what it keeps where. */
Page({
  data: {
    project: PROJECT,
    version: __VERSION__,
    environment: __CLOUD_ENV__ || '开发者工具里选中的环境',
    asking: false,
    keepButton: { content: '先不清除', theme: 'primary', variant: 'base' },
    clearButton: { content: '清除', theme: 'danger', variant: 'outline' },
  },
  copyProject() {
    copy(PROJECT);
  },
  ask() {
    this.setData({ asking: true });
  },
  dismiss() {
    this.setData({ asking: false });
  },
  clear() {
    clearLocalData();
    this.setData({ asking: false });
    wx.showToast({ title: '已清除', icon: 'success' });
  },
});
