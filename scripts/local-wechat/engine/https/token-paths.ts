export const STABLE_TOKEN = '/cgi-bin/stable_token';
export const PLAIN_TOKEN = '/cgi-bin/token';

export function isTokenPath(path: string): boolean {
  return path === STABLE_TOKEN || path === PLAIN_TOKEN;
}
