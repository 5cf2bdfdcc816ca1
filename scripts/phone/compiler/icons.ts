import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Rule } from 'postcss';

const GLYPH = /^\.t-icon-([\w-]+):{1,2}before$/;

/**
 * TDesign's icons are a font on a CDN. Offline each glyph is a mask cut from the same drawing in `tdesign-icons-svg`;
 * the file is fetched only when an element shows it.
 */
export interface IconSet {
  match(rule: Rule): string | undefined;
  apply(rule: Rule, name: string): void;
}

export function createIconSet(names = iconNames()): IconSet {
  return {
    match: (rule) => (rule.selectors.length === 1 ? GLYPH.exec(rule.selector)?.[1] : undefined),
    apply(rule, name) {
      rule.removeAll();
      if (!names.has(name)) {
        rule.remove();
        return;
      }
      rule.append({ prop: 'content', value: '""' }, { prop: '--icon', value: `url(icons/${name}.svg)` });
    },
  };
}

/** Writes every drawing once; later builds find the folder complete and leave it. */
export function writeIcons(outDir: string): void {
  const folder = path.join(outDir, 'icons');
  const names = iconNames();
  if (existsSync(folder) && readdirSync(folder).length === names.size) return;
  mkdirSync(folder, { recursive: true });
  for (const name of names) {
    const drawing = readFileSync(path.join(iconFolder(), `${name}.svg`), 'utf8');
    // 0.4.0 writes the attribute as `view-box`, which no browser reads.
    writeFileSync(path.join(folder, `${name}.svg`), drawing.replace('view-box=', 'viewBox='));
  }
}

function iconNames(): Set<string> {
  const files = readdirSync(iconFolder()).filter((file) => file.endsWith('.svg'));
  return new Set(files.map((file) => file.slice(0, -'.svg'.length)));
}

function iconFolder(): string {
  const require = createRequire(path.join(process.cwd(), 'package.json'));
  return path.join(path.dirname(require.resolve('tdesign-icons-svg/package.json')), 'src');
}
