import { dataOf } from '../../kit/logic/data-of';
import { ROLE_WORDS, ROLES } from '../../kit/logic/role';

/** The three roles with what each may do. `pick` carries the one that was tapped. */
Component({
  properties: {
    value: String,
    error: String,
  },
  data: {
    choices: ROLES.map((role) => ({ role, ...ROLE_WORDS[role] })),
  },
  methods: {
    pick(event: WechatMiniprogram.TouchEvent) {
      this.triggerEvent('pick', { value: dataOf<{ role: string }>(event).role });
    },
  },
});
