import { PRINT_SCRIPT, PRINT_STYLE } from './print-sheet-parts';

/** Characters of one file; WeChat on the PC opens files of this size without a pause. */
const LARGEST_FILE = 8 * 1024 * 1024;

/** Which of all labels go into which file: in order, and no file larger than a PC likes. */
export function splitLabels(labels: string[], largest = LARGEST_FILE): string[][] {
  const parts: string[][] = [];
  let room = 0;
  for (const label of labels) {
    room -= label.length;
    if (room < 0 || !parts.length) {
      parts.push([]);
      room = largest - label.length;
    }
    parts[parts.length - 1]?.push(label);
  }
  return parts;
}

/** 1 of 3, for labels that did not fit into one file. */
export interface Part {
  number: number;
  of: number;
}

export function partText({ number, of }: Part): string {
  return of > 1 ? `第 ${number}/${of} 份` : '';
}

/**
 * One HTML file that prints labels (base64, as `originalOf` accepts them), each on a page of its own. Every label
 * stays what the courier sent, byte for byte: the file decodes it when opened and shows it in a frame where no
 * script runs. Nothing of a label stands in the file's own markup.
 */
export function printSheet(labels: string[], part: Part = { number: 1, of: 1 }): string {
  const title = ['面单', `${labels.length} 张`, partText(part)].filter(Boolean).join(' ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${PRINT_STYLE}</style>
</head>
<body>
<header>
<strong>${title}</strong>
<button id="print" disabled>正在准备…</button>
<p>纸张选面单纸，边距选「无」，缩放选 100%，不要勾「页眉和页脚」。</p>
</header>
<main></main>
<script type="application/json" id="labels">${JSON.stringify(labels)}</script>
<script>${PRINT_SCRIPT}</script>
</body>
</html>
`;
}
