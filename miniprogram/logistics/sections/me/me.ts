import { type LinkGroup, linksFor } from '../../core/me-links';
import { ROLE_WORDS } from '../../core/role';
import { versionOf } from '../../services/changes';
import { copy } from '../../services/clipboard';
import { loadMe } from '../../services/me';
import { open } from '../../services/navigation';
import { countUnconfirmed } from '../../services/reconcile';
import { knownRole, may } from '../../services/role';

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
      this.showRole();
      const [outcome] = await Promise.all([loadMe(), this.count()]);
      if (!outcome.ok) return;
      const { name, openid } = outcome.data;
      this.setData({ name, openid });
      this.showRole();
    },
    showRole() {
      const role = knownRole();
      this.setData({ words: ROLE_WORDS[role || 'viewer'], groups: linksFor(role) });
    },
    async count() {
      if (!may('clerk')) return;
      this.setData({ counted: versionOf('waybills') });
      const pending = await countUnconfirmed();
      if (pending !== undefined) this.setData({ pending });
    },
    copyOpenid() {
      copy(this.data.openid);
    },
    go(event: WechatMiniprogram.TouchEvent) {
      open(event.currentTarget.dataset.page);
    },
  },
});
