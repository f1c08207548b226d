/**
 * Serves the built pages on this machine and opens the workbench: `npm start`.
 *
 * `--port N` asks for a port, `--folder F` for other pages, `--no-open` leaves the browser alone, `--https` serves
 * with the certificate that office-addin-dev-certs has installed, as a real Excel wants it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const PORTS_TRIED = 20;

/** Both names of this machine: browsers take either for "localhost". */
const ADDRESSES = ['127.0.0.1', '::1'] as const;

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

/** Serves a folder to this machine only; takes a next port when one is in use. Gives the address. */
async function serve(folder: string, port: number, certificate: Certificate | undefined): Promise<string> {
  const files = sirv(folder, { dev: true, etag: true });
  const policy = policyOf(folder);
  const answer: RequestListener = (request, response) => {
    response.setHeader('Content-Security-Policy', policy);
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Referrer-Policy', 'no-referrer');
    files(request, response, () => {
      response.statusCode = 404;
      response.end('Not found');
    });
  };
  for (let tried = port; tried < port + PORTS_TRIED; tried++) {
    const servers = ADDRESSES.map((address) => ({
      address,
      server: certificate ? createSecureServer(certificate, answer) : createServer(answer),
    }));
    const results = await Promise.all(servers.map(({ address, server }) => listen(server, tried, address)));
    if (!results.includes('taken') && results.includes('listening')) {
      return `${certificate ? 'https' : 'http'}://localhost:${tried}`;
    }
    for (const { server } of servers) server.close();
  }
  throw new Error(`端口 ${port} 至 ${port + PORTS_TRIED - 1} 都被占用，请用 --port 指定其他端口。`);
}

/** The policy that the built page states; as a header it also covers what is not a page. */
function policyOf(folder: string): string {
  const page = readFileSync(path.join(folder, 'index.html'), 'utf8');
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "default-src 'self'";
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

function installedCertificate(): Certificate {
  const folder = path.join(homedir(), '.office-addin-dev-certs');
  const [key, cert] = ['localhost.key', 'localhost.crt'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  if (!existsSync(key) || !existsSync(cert)) {
    throw new Error('没有找到本机的开发证书，请先运行 npx office-addin-dev-certs install。');
  }
  return { key: readFileSync(key), cert: readFileSync(cert) };
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
  const own = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
  const folder = value('--folder') ?? own;
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder} 中没有页面，请先运行 npm run build。`);
  }
  const port = Number(value('--port') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port 后应是1到65535的整数。');
  const address = await serve(folder, port, args.includes('--https') ? installedCertificate() : undefined);
  console.log(`工作台已就绪：${address}`);
  if (!args.includes('--no-open')) openBrowser(address);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
