import { createRequire } from 'node:module';
import path from 'node:path';

/** Last in every stack: a machine that has PingFang SC or Microsoft YaHei never downloads it. */
export const FALLBACK_FONTS =
  '-apple-system,Helvetica Neue,Segoe UI,Roboto,Arial,PingFang SC,Microsoft YaHei,Noto Sans SC Variable,sans-serif';

const KEYWORDS = /^(inherit|initial|unset|revert|caption|icon|menu|message-box|small-caption|status-bar)\b/;

/** Adds the fonts of last resort to a `font` or `font-family` value; a lone name (an icon font) is left alone. */
export function withFallbackFonts(property: string, value: string): string {
  if (KEYWORDS.test(value.trim())) return value;
  const important = /\s*!important\s*$/.exec(value)?.[0] ?? '';
  const bare = value.slice(0, value.length - important.length);
  if (property === 'font') return `${bare},${FALLBACK_FONTS}${important}`;
  if (property === 'font-family' && /,|var\(/.test(bare)) return `${bare},${FALLBACK_FONTS}${important}`;
  if (/^--.*font-family/.test(property)) return `${bare},${FALLBACK_FONTS}`;
  return value;
}

/** Folder of the font package: `index.css` and `files/*.woff2`, cut by Unicode range. */
export function fontPackage(): string {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  return path.dirname(require.resolve('@fontsource-variable/noto-sans-sc/package.json'));
}
