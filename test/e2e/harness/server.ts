import { createServer, type Server } from 'node:http';
import type { Pages } from './build';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  png: 'image/png',
};

export interface Served {
  readonly origin: string;
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves built pages on a port of this machine.
 *
 * @param wanted the port to take if it is free; else any
 */
export async function servePages(pages: Pages, wanted = 0): Promise<Served> {
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? '/index.html' : decodeURIComponent(pathname);
    const page = pages.get(name);
    if (!page) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'Content-Type': TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
      // They stay as they are while they are served, so that a page is read and compiled once.
      'Cache-Control': 'max-age=3600',
    });
    response.end(page);
  });
  const listen = (port: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  await listen(wanted).catch(() => listen(0));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
