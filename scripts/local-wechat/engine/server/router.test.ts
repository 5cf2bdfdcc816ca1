import type { IncomingMessage, ServerResponse } from 'node:http';
import { HttpError } from './http';
import { createRouter } from './router';

const visit = (method: string, path: string) => ({
  request: { method } as IncomingMessage,
  response: {} as ServerResponse,
  url: new URL(path, 'http://localhost'),
});

describe('the router', () => {
  const seen = jest.fn();
  const router = createRouter();
  router.on('POST', '/functions/:name', ({ params }) => seen('invoke', params.name));
  router.on('GET', '/functions', () => seen('list'));
  router.on('*', '/cgi-bin/*', ({ url }) => seen('https', url.pathname));

  beforeEach(() => seen.mockClear());

  it.each([
    ['POST', '/functions/getOrder', ['invoke', 'getOrder']],
    ['HEAD', '/functions', ['list']],
    ['DELETE', '/cgi-bin/a/b?c=d', ['https', '/cgi-bin/a/b']],
  ])('%s %s', async (method, path, expected) => {
    await router.handle(visit(method, path));
    expect(seen.mock.calls).toEqual([expected]);
  });

  it.each([
    ['GET', '/functions/getOrder', 405],
    ['POST', '/functions/a/b', 404],
    ['GET', '/', 404],
  ])('refuses %s %s with %i', async (method, path, status) => {
    const error = await router.handle(visit(method, path)).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(HttpError);
    expect(error.status).toBe(status);
  });
});
