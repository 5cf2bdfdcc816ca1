import { toBrowserUnits } from '../../units';
import type { Builtin, Definition } from './builtin';

/** `mode` in the terms of CSS: fit and position of the picture inside its box. */
const MODES: Record<string, [fit: string, position: string]> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
  'top left': ['none', 'left top'],
  'top right': ['none', 'right top'],
  'bottom left': ['none', 'left bottom'],
  'bottom right': ['none', 'right bottom'],
};

export const media: Definition[] = [
  {
    tag: 'image',
    properties: {
      src: String,
      mode: { type: String, value: 'scaleToFill' },
      lazyLoad: Boolean,
      webp: Boolean,
      showMenuByLongpress: Boolean,
      fadeIn: Boolean,
    },
    setup(self) {
      const picture = document.createElement('img');
      picture.draggable = false;
      picture.alt = '';
      self.host.append(picture);
      picture.onload = () =>
        self.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
      picture.onerror = () => self.emit('error', { errMsg: `GET ${self.data.src} failed` });
      return undefined;
    },
    observe: {
      src: (self, value) => {
        const picture = pictureOf(self);
        if (value) picture.src = localFile(value);
        else picture.removeAttribute('src');
      },
      mode: (self, value) => {
        const [fit, position] = MODES[value] ?? ['fill', 'center'];
        Object.assign(pictureOf(self).style, { objectFit: fit, objectPosition: position });
        self.host.dataset.mode = value;
      },
    },
  },
  {
    tag: 'cover-image',
    properties: { src: String },
    observe: {
      src: (self, value) => {
        self.host.style.backgroundImage = value ? `url("${localFile(value)}")` : '';
      },
    },
  },
  {
    tag: 'icon',
    properties: { type: String, size: { type: null, value: 23 }, color: String },
    observe: {
      type: (self, value) => {
        self.host.dataset.type = value;
      },
      size: (self, value) =>
        self.host.style.setProperty(
          '--size',
          typeof value === 'number' ? `${value}px` : toBrowserUnits(String(value)),
        ),
      color: (self, value) => {
        self.host.style.color = value;
      },
    },
  },
];

function pictureOf(self: Builtin): HTMLImageElement {
  return self.host.firstElementChild as HTMLImageElement;
}

/** Files of the mini-program stand under `files/`; other addresses are used as they are. */
export function localFile(source: string): string {
  if (/^(https?:|data:|blob:)/.test(source)) return source;
  return `files/${source.replace(/^\.?\//, '')}`;
}
