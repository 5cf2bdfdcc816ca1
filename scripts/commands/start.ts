import { build } from '../build/index';
import { dist, inRoot } from '../lib/paths';
import { startEmulator } from '../local-wechat';
import { buildPreview } from '../phone';

const DEFAULT_PORT = 8787;

/** `npm start`: builds, then serves the pages and the local WeChat on one port of this machine. */
export async function main(args: string[]): Promise<void> {
  const local = await serve(args);
  console.log(addresses(local.url));
  console.log(`ready ${local.url}`);
}

export async function serve(args: string[], development = false) {
  await build();
  await buildPreview({ miniprogramDir: dist('miniprogram'), outDir: dist('preview'), development });
  const local = await startEmulator({
    port: Number(process.env.PORT ?? DEFAULT_PORT),
    dataDir: process.env.DATA_DIR || inRoot('.data'),
    reset: args.includes('--reset'),
  });
  const stop = () => local.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  return local;
}

function addresses(url: string): string {
  const rows = [
    [`${url}/`, '商家页面 merchant pages in a phone frame'],
    [`${url}/console`, '本地云控制台 local cloud console'],
    [`${url}/functions/<name>`, '云函数 cloud functions (POST)'],
    [`${url}/cgi-bin/…`, '模拟的 api.weixin.qq.com (HTTPS APIs)'],
    [`${url}/emulator/state`, '模拟器状态 state of the local WeChat'],
  ];
  return rows.map(([address = '', what = '']) => `  ${address.padEnd(44)} ${what}`).join('\n');
}
