import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const IPV4 = '127.0.0.1';
const IPV6 = '::1';
const FREE_PORT_TRIES = 10;

export interface Listening {
  port: number;
  /** Closes the port at once, connections that are still open included. */
  close(): Promise<void>;
}

/**
 * Listens on both loopback addresses, because a browser may take `localhost` for either; a machine without IPv6
 * does with one. `port` 0 is any port that is free on both. Throws a sentence for people when it is taken.
 */
export async function listen(handler: RequestListener, port: number): Promise<Listening> {
  for (let attempt = 1; ; attempt++) {
    const first = await bind(handler, IPV4, port).catch((error) => {
      throw explained(error, port);
    });
    const actual = (first.address() as AddressInfo).port;
    try {
      const second = await bind(handler, IPV6, actual);
      return { port: actual, close: () => closeAll([first, second]) };
    } catch (error) {
      if (codeOf(error) !== 'EADDRINUSE') return { port: actual, close: () => closeAll([first]) };
      await closeAll([first]);
      if (port !== 0 || attempt === FREE_PORT_TRIES) throw explained(error, actual);
    }
  }
}

function bind(handler: RequestListener, host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', reject);
    server.listen({ host, port, exclusive: true }, () => resolve(server));
  });
}

async function closeAll(servers: Server[]): Promise<void> {
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    }),
  );
}

function explained(error: unknown, port: number): unknown {
  if (codeOf(error) !== 'EADDRINUSE') return error;
  return new Error(
    `端口 ${port} 已被占用:请先停掉占用它的程序,或者用环境变量 PORT 换一个端口(PORT=0 自动选择)。\n` +
      `Port ${port} is taken: stop the program that uses it, or choose another with the environment variable PORT (PORT=0 picks a free one).`,
  );
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
