import type { Definition } from './builtin';

export const texts: Definition[] = [
  {
    tag: 'text',
    properties: {
      selectable: Boolean,
      userSelect: Boolean,
      space: String,
      decode: Boolean,
      maxLines: Number,
      overflow: String,
    },
    observe: {
      selectable: (self, value) => self.host.classList.toggle('selectable', value || self.data.userSelect),
      userSelect: (self, value) => self.host.classList.toggle('selectable', value || self.data.selectable),
    },
  },
];
