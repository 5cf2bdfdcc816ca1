import type { Definition } from './builtin';
import { followHover, hoverProperties } from './hover';

const boxes = ['view', 'cover-view', 'span', 'page-container', 'match-media'];

export const containers: Definition[] = [
  ...boxes.map(
    (tag): Definition => ({
      tag,
      properties: { ...hoverProperties(50, 400), disableScroll: Boolean },
      setup(self) {
        followHover(self);
        return undefined;
      },
    }),
  ),
  {
    tag: 'root-portal',
    properties: { enable: { type: Boolean, value: true } },
    setup: (self) => portal(self.host, () => self.data.enable),
  },
];

/** Shows its content over everything else of the page: as the last child of the page's view, whatever its place. */
function portal(host: HTMLElement, enabled: () => boolean) {
  let home: Comment | undefined;
  return {
    attached() {
      const view = host.closest('.page-view');
      if (!enabled() || !view) return;
      home = document.createComment('root-portal');
      host.replaceWith(home);
      view.append(host);
    },
    detached() {
      // glass-easel removes the node it placed; a moved one is ours to take away.
      if (home) host.remove();
      home?.remove();
    },
  };
}
