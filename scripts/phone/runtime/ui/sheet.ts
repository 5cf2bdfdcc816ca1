import { closeOverlay, openOverlay, part } from './overlay';

/** A list from the bottom of the screen; answers the index tapped, -1 when cancelled. */
export function askSheet(items: string[], options: { color?: string; title?: string } = {}): Promise<number> {
  const overlay = openOverlay(
    'action-sheet',
    '<div class="sheet"><h2></h2><ul></ul><button type="button" class="dismiss">取消</button></div>',
    '操作菜单',
  );
  const title = part(overlay, 'h2');
  title.textContent = options.title ?? '';
  title.hidden = !options.title;
  return new Promise((resolve) => {
    const finish = (index: number) => {
      closeOverlay(overlay);
      resolve(index);
    };
    items.forEach((text, index) => {
      const item = document.createElement('li');
      item.setAttribute('role', 'button');
      item.textContent = text;
      item.style.color = options.color ?? '';
      item.onclick = () => finish(index);
      part(overlay, 'ul').append(item);
    });
    part(overlay, '.dismiss').onclick = () => finish(-1);
    overlay.onclick = (event) => event.target === overlay && finish(-1);
  });
}
