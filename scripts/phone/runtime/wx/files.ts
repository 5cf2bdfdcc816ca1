import type { Loose } from '../types';
import { ApiError, api } from './api';

const USER_DATA_PATH = 'http://usr';
const contents = new Map<string, string | ArrayBuffer>();

function read(path: string, encoding?: string): string | ArrayBuffer {
  const data = contents.get(path);
  if (data === undefined) throw new ApiError(`no such file or directory, open '${path}'`);
  if (!encoding)
    return typeof data === 'string' ? (new TextEncoder().encode(data).buffer as ArrayBuffer) : data;
  return typeof data === 'string' ? data : new TextDecoder(encoding).decode(data);
}

function write(path: string, data: string | ArrayBuffer): void {
  if (!path.startsWith(USER_DATA_PATH)) throw new ApiError(`permission denied, open '${path}'`);
  contents.set(path, data);
}

function remove(path: string): void {
  if (!contents.delete(path)) throw new ApiError(`no such file or directory, unlink '${path}'`);
}

/** The synchronous calls throw an Error with WeChat's message, as on a phone. */
function sync<A extends Loose[], R>(name: string, body: (...args: A) => R): (...args: A) => R {
  return (...args) => {
    try {
      return body(...args);
    } catch (error) {
      throw error instanceof ApiError ? new Error(`${name}:fail ${error.reason}`) : error;
    }
  };
}

const manager = {
  writeFile: api('writeFile', ({ filePath, data }) => write(filePath, data)),
  readFile: api('readFile', ({ filePath, encoding }) => ({ data: read(filePath, encoding) })),
  unlink: api('unlink', ({ filePath }) => remove(filePath)),
  access: api('access', ({ path }) => void read(path)),
  mkdir: api('mkdir', () => {}),
  readdir: api('readdir', ({ dirPath }) => ({ files: list(dirPath) })),
  writeFileSync: sync('writeFileSync', write),
  readFileSync: sync('readFileSync', read),
  unlinkSync: sync('unlinkSync', remove),
  accessSync: sync('accessSync', (path: string) => void read(path)),
  mkdirSync: () => {},
  readdirSync: list,
};

function list(folder: string): string[] {
  const prefix = `${folder.replace(/\/$/, '')}/`;
  return [...contents.keys()]
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length));
}

export const files = {
  env: { USER_DATA_PATH },
  getFileSystemManager: () => manager,
  shareFileMessage: api('shareFileMessage', ({ filePath, fileName }) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([read(filePath)]));
    link.download = fileName ?? filePath.split('/').at(-1) ?? 'file';
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  }),
  openDocument: api('openDocument', ({ filePath }) => {
    const type = /\.pdf$/i.test(filePath) ? 'application/pdf' : 'text/plain';
    window.open(URL.createObjectURL(new Blob([read(filePath)], { type })), '_blank', 'noopener');
  }),
};
