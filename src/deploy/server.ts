/** Serves a folder of built pages to this machine only, with the headers of the table. */
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import sirv from 'sirv';
import { RESPONSE_HEADERS } from './headers';

/** Both names of this machine: browsers take either for "localhost". */
const ADDRESSES = ['127.0.0.1', '::1'] as const;

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** Serves the folder on the first of the ports that is free, and gives the address; `undefined` when none is. */
export async function serveFolder(
  folder: string,
  ports: readonly number[],
  certificate?: Certificate,
): Promise<string | undefined> {
  const files = sirv(folder, { dev: true, etag: true });
  const answer: RequestListener = (request, response) => {
    for (const { name, value } of RESPONSE_HEADERS) response.setHeader(name, value);
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  };
  const create = (): Server => (certificate ? createSecureServer(certificate, answer) : createServer(answer));
  for (const port of ports) {
    if (await listenEverywhere(create, port)) return `${certificate ? 'https' : 'http'}://localhost:${port}`;
  }
  return undefined;
}

/** True when nobody listens on the port of this machine. */
export async function isFree(port: number): Promise<boolean> {
  const servers: Server[] = [];
  const free = await listenEverywhere(() => {
    const server = createServer();
    servers.push(server);
    return server;
  }, port);
  for (const server of servers) server.close();
  return free;
}

async function listenEverywhere(create: () => Server, port: number): Promise<boolean> {
  const servers = ADDRESSES.map((address) => ({ address, server: create() }));
  const results = await Promise.all(servers.map(({ address, server }) => listen(server, port, address)));
  if (!results.includes('taken') && results.includes('listening')) return true;
  for (const { server } of servers) server.close();
  return false;
}

/** `absent` where the machine does not know the address at all (no IPv6). */
function listen(server: Server, port: number, address: string): Promise<'listening' | 'taken' | 'absent'> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve('taken');
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'EAFNOSUPPORT') resolve('absent');
      else reject(error);
    });
    server.listen(port, address, () => {
      resolve('listening');
    });
  });
}
