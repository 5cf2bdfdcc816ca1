import { dataOf } from '../kit/logic/data-of';
import { ROLE_WORDS } from '../kit/logic/role';
import { versionOf } from '../kit/services/changes';
import { copy } from '../kit/services/clipboard';
import { knownMe, loadMe } from '../kit/services/me';
import { open } from '../kit/services/navigation';
import { knownRole, may } from '../kit/services/role';
import { countUnconfirmed } from '../open-orders/services/reconcile';
import { type LinkGroup, linksFor } from './logic/me-links';

/** 我的: who this is, what they may do, and everything that is not daily work. */
Component({
  data: {
    name: '',
    openid: '',
    words: ROLE_WORDS.viewer,
    groups: [] as LinkGroup[],
    /** Orders that wait for somebody to ask again. */
    pending: 0,
    /** The version of the waybills they were counted at. */
    counted: -1,
  },
  lifetimes: {
    attached() {
      this.refresh();
    },
  },
  pageLifetimes: {
    show() {
      if (this.data.counted !== versionOf('waybills')) this.count();
    },
  },
  methods: {
    async refresh() {
      this.showWho();
      await Promise.all([loadMe(), this.count()]);
      this.showWho();
    },
    showWho() {
      const role = knownRole();
      const me = knownMe();
      const { name, openid } = me ?? this.data;
      const groups = linksFor(role, me?.features ?? []);
      this.setData({ name, openid, words: ROLE_WORDS[role || 'viewer'], groups });
    },
    async count() {
      if (!may('clerk')) return;
      this.setData({ counted: versionOf('waybills') });
      const pending = await countUnconfirmed();
      if (pending !== undefined) this.setData({ pending });
    },
    copyOpenid() {
      if (this.data.openid) copy(this.data.openid);
    },
    go(event: WechatMiniprogram.TouchEvent) {
      open(dataOf<{ page: string }>(event).page);
    },
  },
});
