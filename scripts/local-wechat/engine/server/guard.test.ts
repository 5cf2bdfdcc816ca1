import { refusalOf } from './guard';

const visit = (method: string, host: string | undefined, origin?: string) =>
  refusalOf({ method, headers: { host, origin }, socket: { localPort: 8787 } });

describe('the guard', () => {
  it.each(['localhost:8787', '127.0.0.1:8787', '[::1]:8787', 'LOCALHOST', 'localhost'])(
    'lets %s in',
    (host) => {
      expect(visit('POST', host)).toBeUndefined();
    },
  );

  it.each([
    'evil.example',
    'localhost.evil.example:8787',
    '127.0.0.1.nip.io',
    '192.168.1.9:8787',
    '',
    undefined,
  ])('turns the Host %p away, also for reads', (host) => {
    expect(visit('GET', host)).toContain('Host');
  });

  it.each(['http://localhost:8787', 'http://127.0.0.1:8787', 'http://[::1]:8787'])(
    'lets pages of %s write',
    (origin) => {
      expect(visit('POST', 'localhost:8787', origin)).toBeUndefined();
    },
  );

  it.each(['http://evil.example', 'http://localhost:3000', 'https://localhost:8787', 'null', ''])(
    'does not let pages of %p write',
    (origin) => {
      expect(visit('PUT', 'localhost:8787', origin)).toContain('Origin');
    },
  );

  it('lets a page of another site send a read, whose answer it cannot see', () => {
    expect(visit('GET', 'localhost:8787', 'http://evil.example')).toBeUndefined();
  });
});
