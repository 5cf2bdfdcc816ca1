import { ROLE_TITLES } from '../../../cloudfunctions/shared/contract/person';

/** The guide beside the phone: every switch is a part of the phone's address, so that a link keeps it. */

const CHOICES: Record<string, [value: string, label: string][]> = {
  as: [
    ['o-demo-owner', ROLE_TITLES.owner],
    ['o-demo-clerk', ROLE_TITLES.clerk],
    ['o-demo-viewer', ROLE_TITLES.viewer],
    ['o-demo-stranger', '陌生人'],
  ],
  theme: [
    ['light', '浅色'],
    ['dark', '深色'],
  ],
  width: [
    ['320', '320'],
    ['375', '375'],
    ['430', '430'],
  ],
  scale: [
    ['16', '标准'],
    ['20', '大'],
    ['23', '特大'],
  ],
};

const dark = matchMedia('(prefers-color-scheme: dark)').matches;
const defaults: Record<string, string> = {
  as: 'o-demo-owner',
  theme: dark ? 'dark' : 'light',
  width: '375',
  scale: '16',
};
const query = new URLSearchParams(location.search);
const frame = document.querySelector('iframe') as HTMLIFrameElement;
const phone = frame.parentElement as HTMLElement;

const setting = (name: string) => query.get(name) ?? defaults[name] ?? '';

for (const [name, choices] of Object.entries(CHOICES)) {
  const group = document.querySelector(`[data-setting="${name}"]`);
  for (const [value, label] of choices) {
    const option = document.createElement('label');
    option.innerHTML = `<input type="radio" name="${name}" value="${value}"><span>${label}</span>`;
    const input = option.firstElementChild as HTMLInputElement;
    input.checked = setting(name) === value;
    input.onchange = () => choose(name, value);
    group?.append(option);
  }
}

function choose(name: string, value: string): void {
  query.set(name, value);
  history.replaceState(null, '', `?${query}${location.hash}`);
  if (name === 'width') size();
  else if (name === 'theme') setTheme(value);
  else open(currentHash());
  link();
}

/** The theme changes under the running page, as it does on a phone. */
function setTheme(theme: string): void {
  const inside = frame.contentWindow as (Window & { __preview?: { setTheme(theme: string): void } }) | null;
  inside?.__preview?.setTheme(theme);
  document.documentElement.dataset.theme = theme;
}

function address(hash: string): string {
  return `phone.html?as=${encodeURIComponent(setting('as'))}&theme=${setting('theme')}&scale=${setting('scale')}${hash}`;
}

function open(hash: string): void {
  document.documentElement.dataset.theme = setting('theme');
  frame.contentWindow?.location.replace(new URL(address(hash), location.href));
}

function currentHash(): string {
  return frame.contentWindow?.location.hash ?? '';
}

function size(): void {
  phone.style.setProperty('--width', `${setting('width')}px`);
}

function link(): void {
  document.querySelector('#bare')?.setAttribute('href', address(currentHash()));
}

(document.querySelector('#reload') as HTMLElement).onclick = () => open(currentHash());
(document.querySelector('#bare') as HTMLElement).onmousedown = link;
frame.onload = link;
size();
open(location.hash);
