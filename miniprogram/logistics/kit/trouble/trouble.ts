import type { FailureView } from '../logic/failure-view';
import { copy } from '../services/clipboard';
import { knownRole } from '../services/role';

/** Why something did not work and what to do. Someone who may not do it sees their openid, for the owner. */
Component({
  properties: {
    /** A FailureView; nothing is drawn without one. */
    failure: { type: Object, value: undefined as unknown as FailureView },
    /** With a button that sends the openid to the owner: the page needs onShareAppMessage (services/share). */
    share: Boolean,
    /** The verb on the button that tries again; '' for none. */
    retry: { type: String, value: '再试一次' },
  },
  data: {
    /** What the owner is asked for. */
    wish: '',
  },
  observers: {
    failure(failure: FailureView | null) {
      if (!failure?.openid) return;
      this.setData({ wish: knownRole() ? '让店主调整你的角色' : '让店主把你加入名单' });
    },
  },
  methods: {
    copyCode() {
      const { title, code } = this.data.failure;
      copy(`${title}\n${code}`);
    },
    copyOpenid() {
      copy(this.data.failure.openid);
    },
    again() {
      this.triggerEvent('retry');
    },
  },
});
