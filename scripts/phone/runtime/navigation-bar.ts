import { metrics } from './settings';
import { themed } from './theme';
import type { Json } from './types';

export interface NavigationBar {
  setTitle(title: string): void;
  setColor(front: string, background: string): void;
  setLoading(loading: boolean): void;
  /** Back button, home button or neither, as the page's place in the stack asks for. */
  setButton(kind: 'back' | 'home' | 'none'): void;
  /** Colours again, after a change of theme. */
  refresh(): void;
}

/** WeChat's own bar; a page with `navigationStyle: custom` draws one itself and only keeps the capsule. */
export function createNavigationBar(host: HTMLElement, config: Json): NavigationBar {
  const bar = document.createElement('header');
  bar.className = 'navigation-bar';
  bar.style.paddingTop = `${metrics.statusBar}px`;
  bar.innerHTML = '<button type="button" hidden></button><span class="loading" hidden></span><h1></h1>';
  const [button, spinner, title] = bar.children as unknown as [HTMLButtonElement, HTMLElement, HTMLElement];
  const custom = config.navigationStyle === 'custom';
  if (!custom) host.prepend(bar);
  let own: [string, string] | undefined;

  const paint = (front: string, background: string) => {
    const light = front === 'white' || /^#fff/i.test(front);
    host.dataset.statusText = light ? 'light' : 'dark';
    bar.style.color = light ? '#fff' : '#000';
    bar.style.backgroundColor = background;
  };
  const refresh = () => {
    const colors = themed(config);
    const front = String(own?.[0] ?? colors.navigationBarTextStyle ?? 'white');
    paint(front, String(own?.[1] ?? colors.navigationBarBackgroundColor ?? '#000'));
    host.style.backgroundColor = String(colors.backgroundColor ?? '');
  };
  title.textContent = String(config.navigationBarTitleText ?? '');
  refresh();
  return {
    setTitle(text) {
      title.textContent = text;
      document.title = text;
    },
    setColor(front, background) {
      own = [front, background];
      refresh();
    },
    setLoading(loading) {
      spinner.hidden = !loading;
    },
    setButton(kind) {
      button.hidden = kind === 'none';
      button.className = kind;
      button.setAttribute('aria-label', kind === 'home' ? '返回首页' : '返回');
      button.onclick = () => (kind === 'home' ? wx.reLaunch({ url: '/' }) : wx.navigateBack());
    },
    refresh,
  };
}
