import { topPage } from './page-stack';
import { formatQuery } from './router';
import type { Json, Loose, SharedCard } from './types';
import { closeOverlay, openOverlay, part } from './ui/overlay';

/** WeChat waits so long for a card that the page promises. */
const PATIENCE_MS = 3000;

/** Asks the page on top for its card as WeChat does, and shows what a friend would get. */
export async function shareTop(options: Json): Promise<void> {
  const page = topPage();
  if (!page) return;
  const told = page.caller.onShareAppMessage?.(options) ?? {};
  const { promise, ...message } = told as Loose;
  const query = formatQuery(page.query);
  const usual = {
    title: String(page.config.navigationBarTitleText ?? '小程序'),
    path: `/${page.route}${query ? `?${query}` : ''}`,
    imageUrl: '',
  };
  const card: SharedCard = { ...usual, ...message, ...(await inTime(promise)) };
  globalThis.__preview.shared = card;
  show(card);
}

async function inTime(promise: Promise<Json> | undefined): Promise<Json> {
  if (!promise) return {};
  const late = new Promise<Json>((resolve) => setTimeout(() => resolve({}), PATIENCE_MS));
  return Promise.race([promise.catch(() => ({})), late]);
}

function show({ title, path, imageUrl }: SharedCard): void {
  const overlay = openOverlay(
    'share-sheet',
    `<div class="sheet"><h2>转发给朋友</h2><div class="card"><p></p><img alt="" hidden><small></small></div>
<button type="button" class="dismiss" data-testid="share-close">完成</button></div>`,
    '转发给朋友',
  );
  part(overlay, '.card p').textContent = title;
  part(overlay, '.card small').textContent = path;
  const image = part<HTMLImageElement>(overlay, '.card img');
  if (imageUrl) image.src = imageUrl;
  image.hidden = !imageUrl;
  const close = () => closeOverlay(overlay);
  part(overlay, '.dismiss').onclick = close;
  overlay.onclick = (event) => event.target === overlay && close();
}
