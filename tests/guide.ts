import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyProject } from '../scripts/lib/copy';
import { inRoot } from '../scripts/lib/paths';

const read = (guide: string) => readFileSync(inRoot(guide), 'utf8');

/** Files a guide tells to write: the path on a line of its own, then a block of code. */
export function guideFiles(guide: string, folder: string): { file: string; text: string }[] {
  const block = /^`([\w./-]+)`\n\n```\w+\n([\s\S]*?)```$/gm;
  return [...read(guide).matchAll(block)]
    .map(([, file = '', text = '']) => ({ file, text }))
    .filter(({ file }) => file.startsWith(`${folder}/`));
}

interface GuideLines {
  file: string;
  /** What the line before them has, or the list whose last lines they are. */
  after: string;
  lines: string;
}

/** Lines a guide tells to put in: the file and the place on a line of their own, then the lines. */
export function guideLines(guide: string, folder: string): GuideLines[] {
  const block = /^`([\w./-]+)`[^`\n]+`([^`\n]+)`[^`\n]*\n\n```\w+\n([\s\S]*?)```$/gm;
  return [...read(guide).matchAll(block)]
    .map(([, file = '', after = '', lines = '']) => ({ file, after, lines }))
    .filter(({ file }) => file.startsWith(`${folder}/`));
}

/** A copy of the project in which a guide is followed. */
export function copiedProject() {
  const copy = mkdtempSync(path.join(tmpdir(), 'wx-logistics-guide-'));
  copyProject(copy);
  const write = (file: string, text: string) => {
    mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
    writeFileSync(path.join(copy, file), text);
  };
  return {
    distDir: path.join(copy, 'dist'),
    write,
    insert({ file, after, lines }: GuideLines) {
      const text = readFileSync(path.join(copy, file), 'utf8');
      const at = text.indexOf('\n', text.indexOf(after)) + 1;
      if (!text.includes(after) || !at) throw new Error(`${file} has no line with ${after}`);
      write(file, text.slice(0, at) + lines + text.slice(at));
    },
    append({ file, after: list, lines }: GuideLines) {
      const text = readFileSync(path.join(copy, file), 'utf8');
      const at = text.indexOf('\n];', text.indexOf(`export const ${list}`)) + 1;
      if (!at) throw new Error(`${file} has no list ${list}`);
      write(file, text.slice(0, at) + lines + text.slice(at));
    },
    node(...args: string[]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy, encoding: 'utf8' });
      return { status, said: stdout + stderr };
    },
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
