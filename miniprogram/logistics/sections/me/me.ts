import { ROLE_WORDS } from '../../core/role';
import { open } from '../../services/navigation';
import { knownRole } from '../../services/role';

/** 我的: what this person may do as far as calls have shown, the shop's own e-waybills, and what is running. */
Component({
  data: {
    words: ROLE_WORDS.viewer,
    version: __VERSION__,
    environment: __CLOUD_ENV__ || '开发者工具里选中的环境',
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      this.refresh();
    },
  },
  methods: {
    refresh() {
      this.setData({ words: ROLE_WORDS[knownRole() || 'viewer'] });
    },
    openEwaybill() {
      open('ewaybill');
    },
  },
});
