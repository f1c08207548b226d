import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { spawn } from 'node:child_process';

const ROOT = path.resolve(__dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kc-pages-'));
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'self'; img-src data:"><title>工作台</title>`,
  );
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Starts the server as `npm start` does, and gives the first line that it prints. */
async function start(port: number): Promise<{ line: string; stop: () => void }> {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = path.join(ROOT, 'src/deploy/serve.ts');
  const child = spawn(process.execPath, [
    tsx,
    script,
    '--no-open',
    '--port',
    String(port),
    '--folder',
    folder,
  ]);
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => {
      resolve(text.toString().trim());
    });
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)}.`));
    });
  });
  return {
    line,
    stop: () => {
      child.removeAllListeners('exit');
      child.kill();
    },
  };
}

describe('the server of the workbench', () => {
  it('prints one local address, serves the pages with their policy, and takes another port when its own is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const taken = (other.address() as { port: number }).port;
    const { line, stop } = await start(taken);
    try {
      const [address = ''] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      expect(line).toBe(`工作台已就绪：${address}`);
      expect(address).not.toBe(`http://localhost:${taken}`);
      const response = await fetch(`${address}/`);
      expect(await response.text()).toContain('工作台');
      expect(response.headers.get('content-security-policy')).toBe("default-src 'self'; img-src data:");
      expect(response.headers.get('cache-control')).toBe('no-cache');
      expect((await fetch(`${address}/nothing`)).status).toBe(404);
    } finally {
      stop();
      other.close();
    }
  }, 30_000);
});
