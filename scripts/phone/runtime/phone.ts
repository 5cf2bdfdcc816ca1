import { topPage } from './page-stack';
import { metrics, settings } from './settings';
import { shareTop } from './share';
import { askSheet } from './ui/sheet';

/** What belongs to the phone and not to a page: status bar, capsule, home indicator, and room for dialogs. */
export function buildPhone(): void {
  const { capsule, statusBar, homeIndicator } = metrics;
  const root = document.documentElement;
  root.style.setProperty('--safe-area-inset-top', `${statusBar}px`);
  root.style.setProperty('--safe-area-inset-bottom', `${homeIndicator}px`);
  root.style.setProperty('--safe-area-inset-left', '0px');
  root.style.setProperty('--safe-area-inset-right', '0px');
  root.style.setProperty('--capsule-top', `${capsule.top}px`);
  root.dataset.fontSize = String(settings.fontSize);
  const phone = document.createElement('div');
  phone.id = 'phone';
  phone.innerHTML = `
<main id="pages"></main>
<div id="status-bar" aria-hidden="true" ${statusBar === 0 ? 'hidden' : ''}><time></time><span class="signal"></span></div>
<div id="capsule" role="group" aria-label="小程序菜单"><button type="button" aria-label="更多">
<svg viewBox="0 0 20 8"><circle cx="3" cy="4" r="2"/><circle cx="10" cy="4" r="3"/><circle cx="17" cy="4" r="2"/></svg>
</button><button type="button" aria-label="回到首页">
<svg viewBox="0 0 20 20"><circle cx="10" cy="10" r="8" fill="none" stroke="currentColor" stroke-width="2"/><circle cx="10" cy="10" r="3.5"/></svg>
</button></div>
<div id="home-indicator" aria-hidden="true" ${homeIndicator === 0 ? 'hidden' : ''}></div>
<div id="overlays"></div>`;
  document.body.append(phone);
  const [more, home] = phone.querySelectorAll<HTMLButtonElement>('#capsule button');
  if (more) more.onclick = openMenu;
  if (home) home.onclick = () => wx.reLaunch({ url: '/' });
  phone.addEventListener('preview:share', (event) => void shareTop((event as CustomEvent).detail));
  const clock = phone.querySelector('time');
  const tick = () => {
    const now = new Date();
    if (clock) clock.textContent = `${now.getHours()}:${String(now.getMinutes()).padStart(2, '0')}`;
  };
  tick();
  setInterval(tick, 10_000);
}

/** The menu behind the three dots: WeChat offers what the page allows. */
async function openMenu(): Promise<void> {
  if (!topPage()?.caller.onShareAppMessage) {
    wx.showToast({ title: '这个页面不能转发', icon: 'none' });
    return;
  }
  if ((await askSheet(['转发给朋友'])) === 0) await shareTop({ from: 'menu' });
}
