import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RESPONSE_HEADERS } from '../../src/deploy/headers';

const ROOT = path.resolve(__dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kc-pages-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>工作台</title>');
  writeFileSync(path.join(folder, 'functions.json'), '{}');
  mkdirSync(path.join(folder, 'assets'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

interface Started {
  /** The first line on standard output; empty when the server ended without one. */
  readonly line: string;
  readonly complaint: string;
  readonly code: number | null;
  readonly stop: () => void;
}

/** Starts the server as `npm start` does, and waits for its first line or its end. */
async function start(...args: readonly string[]): Promise<Started> {
  const tsx = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const script = path.join(ROOT, 'src/deploy/serve.ts');
  // A home of its own: whether this machine has a development certificate makes no difference.
  const env = { ...process.env, HOME: folder, USERPROFILE: folder };
  const child = spawn(process.execPath, [tsx, script, '--no-open', '--folder', folder, ...args], { env });
  let complaint = '';
  child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
  return new Promise((resolve) => {
    const stop = (): void => {
      child.kill();
    };
    child.stdout.once('data', (text: Buffer) => {
      resolve({ line: text.toString().trim(), complaint, code: null, stop });
    });
    child.once('close', (code) => {
      resolve({ line: '', complaint: complaint.trim(), code, stop });
    });
  });
}

/** Holds a port of this machine while something runs. */
async function withTakenPort<T>(run: (port: number) => Promise<T>): Promise<T> {
  const other = createServer();
  await new Promise<void>((resolve) => {
    other.listen(0, '127.0.0.1', resolve);
  });
  try {
    return await run((other.address() as { port: number }).port);
  } finally {
    other.close();
  }
}

describe('the server of the workbench', () => {
  it('prints one local address, and takes another port when its own is taken', async () => {
    await withTakenPort(async (taken) => {
      const { line, stop } = await start('--port', String(taken));
      try {
        const [address = ''] = /http:\/\/localhost:\d+/.exec(line) ?? [];
        expect(line).toBe(`工作台已就绪：${address}`);
        expect(address).not.toBe(`http://localhost:${taken}`);
        expect(await (await fetch(`${address}/`)).text()).toContain('工作台');
      } finally {
        stop();
      }
    });
  }, 30_000);

  it('says with every answer what the table of headers says', async () => {
    const { line, stop } = await start();
    try {
      const [address = ''] = /http:\/\/localhost:\d+/.exec(line) ?? [];
      for (const place of ['', 'functions.json', 'nothing']) {
        const response = await fetch(`${address}/${place}`);
        expect(response.status).toBe(place === 'nothing' ? 404 : 200);
        for (const { name, value } of RESPONSE_HEADERS) {
          expect({ place, name, value: response.headers.get(name) }).toEqual({ place, name, value });
        }
      }
    } finally {
      stop();
    }
  }, 30_000);

  it('stays away from the port where Excel looks for the add-in', async () => {
    const { line, stop } = await start();
    stop();
    expect(line).toMatch(/http:\/\/localhost:31\d\d$/);
  }, 30_000);
});

describe('the server for a real Excel', () => {
  it('says so when there is no certificate', async () => {
    const { complaint, code } = await start('--https');
    expect(complaint).toContain('npx office-addin-dev-certs install');
    expect(code).toBe(2);
  }, 30_000);

  it('checks before the start that its port is free, and says what to do when it is not', async () => {
    await withTakenPort(async (taken) => {
      const { complaint, code } = await start('--https', '--check', '--port', String(taken));
      expect(complaint).toContain(`端口 ${taken} 已被其他程序占用`);
      expect(complaint).toContain('npm run excel:stop');
      expect(code).toBe(2);
    });
    const probe = await withTakenPort((port) => Promise.resolve(port));
    expect((await start('--https', '--check', '--port', String(probe))).code).toBe(0);
  }, 30_000);
});
