import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { npmCi } from './npm';
import { inRoot } from './paths';

export interface BrowserLaunch {
  executablePath: string;
  args: string[];
}

const PACKAGED = 'tests/browser/chromium';
const QUIET = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
];

/** Chrome, Chromium or Edge of this machine, or undefined. CHROME_PATH names one by hand. */
export function installedBrowser(env = process.env, platform = process.platform): string | undefined {
  return candidates(env, platform).find((file) => file && existsSync(file));
}

function candidates(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const own = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return [...own, ...apps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`)];
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (root) => root !== undefined,
    );
    const apps = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
    return [...own, ...roots.flatMap((root) => apps.map((app) => path.win32.join(root, app)))];
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const folders = (env.PATH ?? '').split(':').filter(Boolean);
  return [...own, ...folders.flatMap((folder) => names.map((name) => path.posix.join(folder, name)))];
}

/** Makes sure there is a browser for the tests: the machine's, or the packaged one, installed on first need. */
export function ensureBrowser(): void {
  if (installedBrowser() || existsSync(inRoot(PACKAGED, 'node_modules/@sparticuz/chromium/package.json')))
    return;
  npmCi(inRoot(PACKAGED));
}

/** How playwright-core starts the browser that ensureBrowser found or installed. */
export function browserLaunch(): BrowserLaunch {
  const executablePath = installedBrowser() ?? packagedBrowser();
  return { executablePath, args: process.platform === 'linux' ? [...QUIET, '--no-sandbox'] : QUIET };
}

/** The package's own flags are for a single page in a cloud function; one process for all would not survive ours. */
function packagedBrowser(): string {
  return execFileSync(process.execPath, [inRoot(PACKAGED, 'launch.mjs')], { encoding: 'utf8' });
}
