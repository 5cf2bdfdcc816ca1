import { STANDING_WORDS } from '../../core/role';
import { open } from '../../services/navigation';
import { standing } from '../../services/standing';

/** 我的: what this person may do as far as calls have shown, the shop's own e-waybills, and what is running. */
Component({
  data: {
    words: STANDING_WORDS.unknown,
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
      this.setData({ words: STANDING_WORDS[standing()] });
    },
    openEwaybill() {
      open('ewaybill');
    },
  },
});
