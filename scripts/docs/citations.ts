/** A place that names another, which is not there. */
export interface Dangling {
  file: string;
  line: number;
  /** A sentence that names what is missing. */
  fault: string;
}

/** What can be named: every file and folder by its path from the root, a page's text where it is Markdown. */
export interface Library {
  has(path: string): boolean;
  pageOf(path: string): string | undefined;
}

/** `docs/wechat/runtime.md#limits`: a page by its path from the root, and a section of it. */
const CITATION = /(?<![\w./-])((?:(?:[\w-]+\/)+[\w.-]+|[A-Z][A-Z-]+)\.md)(?:#([\p{L}\p{N}_-]+))?/gu;
/** Ways to cite that lead nowhere: a paragraph sign, a chapter of a document that is not in the repository. */
const LEADS_NOWHERE = /§ ?\w|\b(?:\w+-contract|\w+-facts|\w+-notes|design(?:\.md)?) (?:§|[A-Z]?\d)/u;

/** Every citation in a text that leads nowhere, whether it stands in a comment, a string or a paragraph. */
export function danglingCitations(file: string, text: string, library: Library): Dangling[] {
  return linesOf(text).flatMap(({ line, words }) => [
    ...[...words.matchAll(CITATION)].flatMap(([, page = '', section]) =>
      missing(page, section, library).map((fault) => ({ file, line, fault })),
    ),
    ...(words.match(LEADS_NOWHERE) ?? []).map((cited) => ({
      file,
      line,
      fault: `"${cited}" is no place in the repository: cite docs/<page>.md#<section>`,
    })),
  ]);
}

function missing(page: string, section: string | undefined, library: Library): string[] {
  const text = library.pageOf(page);
  if (text === undefined) return [`there is no ${page}`];
  if (section === undefined)
    return page.startsWith('docs/wechat/') ? [`${page} is cited without a section (#…)`] : [];
  return sectionsOf(text).has(section) ? [] : [`${page} has no section #${section}`];
}

const LINK = /\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\s*\[[^\]]+\]:\s*(\S+)|\b(?:src|href)="([^"]+)"/g;
const ELSEWHERE = /^(?:[a-z][\w+.-]*:|\/\/)/i;

/** Every relative link of a Markdown page whose file or section is not there. */
export function danglingLinks(file: string, text: string, library: Library): Dangling[] {
  return linesOf(withoutCode(text)).flatMap(({ line, words }) =>
    [...words.matchAll(LINK)].flatMap(([, inline, reference, html]) => {
      const target = decodeURI(inline ?? reference ?? html ?? '');
      if (ELSEWHERE.test(target)) return [];
      const [path = '', section] = target.split('#');
      const page = path ? joined(file, path) : file;
      if (!library.has(page)) return [{ file, line, fault: `there is no ${page}` }];
      const sections = section === undefined ? undefined : sectionsOf(library.pageOf(page) ?? '');
      return !sections || sections.has(section ?? '')
        ? []
        : [{ file, line, fault: `${page} has no section #${section}` }];
    }),
  );
}

/** Where a link of a file leads, from the root. */
function joined(file: string, link: string): string {
  const parts = link.startsWith('/') ? [] : file.split('/').slice(0, -1);
  for (const part of link.split('/')) {
    if (part === '..' && parts.length && parts.at(-1) !== '..') parts.pop();
    else if (part && part !== '.') parts.push(part);
  }
  return parts.join('/') || '.';
}

/** The anchors GitHub gives to the headings of a page, and those set by hand. */
export function sectionsOf(text: string): Set<string> {
  const sections = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const base = anchorOf(heading);
    let anchor = base;
    for (let count = 1; sections.has(anchor); count++) anchor = `${base}-${count}`;
    sections.add(anchor);
  }
  for (const [, id = ''] of text.matchAll(/<\w+[^>]*\s(?:id|name)="([^"]+)"/g)) sections.add(id);
  return sections;
}

function anchorOf(heading: string): string {
  const words = heading.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
  return words.replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '').replace(/ /g, '-');
}

/** Blank where there was code, so that lines keep their numbers. */
function withoutCode(text: string): string {
  return withoutFences(text).replace(/`[^`\n]*`/g, '');
}

function withoutFences(text: string): string {
  return text.replace(/^( *)(`{3,}|~{3,})[\s\S]*?^ *\2.*$/gm, (code) => code.replace(/.*/g, ''));
}

function linesOf(text: string): { line: number; words: string }[] {
  return text.split('\n').map((words, at) => ({ line: at + 1, words }));
}
