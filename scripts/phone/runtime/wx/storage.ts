import { settings } from '../settings';
import type { Loose } from '../types';
import { ApiError, api } from './api';

/** Each person has a phone of their own, so each has storage of their own. */
const PREFIX = `wx-storage:${settings.openid}:`;
const LIMIT_KB = 10_240;

function read(key: string): Loose {
  const text = localStorage.getItem(PREFIX + key);
  return text === null ? undefined : JSON.parse(text).value;
}

function write(key: string, value: Loose): void {
  localStorage.setItem(PREFIX + key, JSON.stringify({ value }));
}

function keys(): string[] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

function remove(key: string): void {
  localStorage.removeItem(PREFIX + key);
}

function info() {
  const size = keys().reduce((sum, key) => sum + (localStorage.getItem(PREFIX + key)?.length ?? 0), 0);
  return { keys: keys(), currentSize: Math.ceil(size / 1024), limitSize: LIMIT_KB };
}

export const storage = {
  getStorageSync: (key: string) => read(key) ?? '',
  setStorageSync: write,
  removeStorageSync: remove,
  clearStorageSync: () => keys().forEach(remove),
  getStorageInfoSync: info,
  getStorage: api('getStorage', ({ key }) => {
    const data = read(key);
    if (data === undefined) throw new ApiError('data not found');
    return { data };
  }),
  setStorage: api('setStorage', ({ key, data }) => write(key, data)),
  removeStorage: api('removeStorage', ({ key }) => remove(key)),
  clearStorage: api('clearStorage', () => keys().forEach(remove)),
  getStorageInfo: api('getStorageInfo', info),
};
