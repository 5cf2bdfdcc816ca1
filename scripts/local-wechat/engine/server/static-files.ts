import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { HttpError, send, type Visit } from './http';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** Serves the files below a folder; a folder's address is its index.html. */
export function staticFiles(folder: string): (visit: Visit) => Promise<void> {
  return async (visit) => {
    const file = fileAt(folder, visit.url.pathname);
    const content = file && (await readFile(file).catch(() => undefined));
    if (content) return send(visit, 200, TYPES[path.extname(file)] ?? 'application/octet-stream', content);
    // Browsers ask for it unbidden and report a missing one as a page's error.
    if (visit.url.pathname === '/favicon.ico') return send(visit, 204, 'image/x-icon', '');
    throw new HttpError(404, { errMsg: 'not found' });
  };
}

/** Undefined for an address that leaves the folder. */
export function fileAt(folder: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) return undefined;
  const file = path.join(folder, decoded.endsWith('/') ? `${decoded}index.html` : decoded);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
