import type { Builtin, Definition } from './builtin';
import { resetForm, submitForm } from './form';
import { followHover, hoverProperties } from './hover';

const text = (...names: string[]) => Object.fromEntries(names.map((name) => [name, String]));

export const buttons: Definition[] = [
  {
    tag: 'button',
    properties: {
      ...hoverProperties(20, 70, 'button-hover'),
      ...text(
        'openType',
        'formType',
        'lang',
        'sessionFrom',
        'sendMessageTitle',
        'sendMessagePath',
        'sendMessageImg',
      ),
      ...text('appParameter', 'businessId', 'groupId', 'guildId', 'publicId', 'entrancePath', 'name'),
      size: { type: String, value: 'default' },
      type: { type: String, value: 'default' },
      plain: Boolean,
      disabled: Boolean,
      loading: Boolean,
      showMessageCard: Boolean,
      phoneNumberNoQuotaToast: Boolean,
      activityType: null,
      needShowEntrance: Boolean,
    },
    setup(self) {
      self.host.setAttribute('role', 'button');
      followHover(self, () => self.data.disabled);
      self.on('tap', () => {
        if (!self.data.disabled) press(self);
      });
      return { activate: () => self.element.triggerEvent('tap', {}, { bubbles: true, composed: true }) };
    },
    observe: {
      size: mirror('size'),
      type: mirror('type'),
      plain: mirror('plain'),
      loading: mirror('loading'),
      disabled: (self, value) => {
        mirror('disabled')(self, value);
        if (value) self.host.setAttribute('aria-disabled', 'true');
        else self.host.removeAttribute('aria-disabled');
      },
    },
  },
];

function press(self: Builtin): void {
  const { formType, openType } = self.data;
  if (formType === 'submit') submitForm(self.host);
  else if (formType === 'reset') resetForm(self.host);
  if (openType === 'share') askToShare(self);
  else if (openType === 'getPhoneNumber')
    self.emit('getphonenumber', { errMsg: 'getPhoneNumber:fail not part of the preview' });
  else if (openType === 'agreePrivacyAuthorization') self.emit('agreeprivacyauthorization', {});
}

/** To whoever knows the pages: a component does not. */
function askToShare(self: Builtin): void {
  const { id, dataset } = self.element;
  const detail = { from: 'button', target: { id, dataset } };
  self.host.dispatchEvent(new CustomEvent('preview:share', { bubbles: true, detail }));
}

/** The style sheet reads these properties from the element. */
function mirror(name: string) {
  return (self: Builtin, value: unknown) => {
    if (value === false || value === '') self.host.removeAttribute(name);
    else self.host.setAttribute(name, String(value));
  };
}
