/**
 * Serves the built pages on this machine and opens the workbench: `npm start`. `--port N` asks for a port,
 * `--folder F` for other pages, `--no-open` leaves the browser alone.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import sirv from 'sirv';

/** The same policy stands in every page; as a header it also covers what is not a page. */
const CONTENT_SECURITY_POLICY =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
  "font-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'";

const PORTS_TRIED = 20;

/** Starts serving a folder on this machine only; takes the next port when one is in use. 0 takes any. */
export async function serve(folder: string, port: number): Promise<{ server: Server; address: string }> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  });
  for (let attempt = 0; ; attempt++) {
    try {
      await listen(server, port === 0 ? 0 : port + attempt);
      break;
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || attempt >= PORTS_TRIED) throw error;
    }
  }
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return { server, address: `http://localhost:${bound.port}` };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/** Opens the browser of the desktop, where there is one; never fails. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'win32'
      ? ['cmd', '/c', 'start', '', address]
      : process.platform === 'darwin'
        ? ['open', address]
        : process.env.DISPLAY || process.env.WAYLAND_DISPLAY
          ? ['xdg-open', address]
          : [];
  if (command === undefined) return;
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}

async function main(args: readonly string[]): Promise<void> {
  const value = (option: string): string | undefined => {
    const at = args.indexOf(option);
    return at >= 0 ? args[at + 1] : undefined;
  };
  const folder =
    value('--folder') ?? path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
  if (!existsSync(path.join(folder, 'index.html'))) {
    console.error(`${folder} 中没有页面，请先运行 npm run build。`);
    process.exitCode = 2;
    return;
  }
  const port = Number(value('--port') ?? 3000);
  const { address } = await serve(folder, Number.isInteger(port) ? port : 3000);
  console.log(address);
  if (!args.includes('--no-open')) openBrowser(address);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(process.argv.slice(2));
}
