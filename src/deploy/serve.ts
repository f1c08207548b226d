/**
 * Serves the built pages on this machine and opens the workbench: `npm start`.
 *
 * `--port N` asks for a port, `--folder F` for other pages, `--no-open` leaves the browser alone. `--https` serves with
 * the certificate that office-addin-dev-certs has installed, as a real Excel wants it, on the port that the manifest
 * names and on no other; `--check` only says whether that port is free.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCAL_SITE } from './address';
import { type Certificate, isFree, serveFolder } from './server';

/** Excel comes to this port, because the manifest says so. */
const EXCEL_PORT = Number(new URL(LOCAL_SITE).port);
/** The workbench stays away from it: Excel must never meet pages that are served without https. */
const WORKBENCH_PORT = 3100;
const PORTS_TRIED = 20;

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
  const secure = args.includes('--https');
  const port = Number(value('--port') ?? (secure ? EXCEL_PORT : WORKBENCH_PORT));
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error('--port 后应是1到65535的整数。');
  if (args.includes('--check')) {
    if (!(await isFree(port))) throw new Error(takenForExcel(port));
    return;
  }
  const own = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../dist');
  const folder = value('--folder') ?? own;
  if (!existsSync(path.join(folder, 'index.html'))) {
    throw new Error(`${folder} 中没有页面，请先运行 npm run build。`);
  }
  const last = secure ? port : Math.min(port + PORTS_TRIED - 1, 65_535);
  const ports = Array.from({ length: last - port + 1 }, (_, index) => port + index);
  const certificate = secure ? installedCertificate() : undefined;
  const address = await serveFolder(folder, ports, certificate);
  if (address === undefined) {
    throw new Error(
      secure ? takenForExcel(port) : `端口 ${port} 至 ${last} 都被占用，请用 --port 指定其他端口。`,
    );
  }
  console.log(`工作台已就绪：${address}`);
  if (!args.includes('--no-open')) openBrowser(address);
}

function takenForExcel(port: number): string {
  return `端口 ${port} 已被其他程序占用，Excel 只会到这个端口找加载项。请先关闭占用它的程序（上一次试用没有结束的，运行 npm run excel:stop），再试一次。`;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
