/** The site as a real nginx serves it with the configuration that we hand out. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import type { IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { RESPONSE_HEADERS } from '../../src/deploy/headers';
import { officeIsRequired } from '../hosts/xlsx/offices';
import { builtPages } from '../e2e/harness/build';
import { modelOf } from '../e2e/harness/forms';
import { Workbench } from '../e2e/harness/workbench';

const SAMPLES = path.resolve(__dirname, '../../deploy/nginx');
const MIME_TYPES = '/etc/nginx/mime.types';

function works(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

const nginx = ['nginx', '/usr/sbin/nginx'].find((command) => works(command, '-v'));
const present = nginx !== undefined && works('openssl', 'version');

let folder: string;
let port: number;
let server: ChildProcess | undefined;

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port: free } = probe.address() as { port: number };
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return free;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

function ask(place: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { port, host: '127.0.0.1', path: place, method, headers, rejectUnauthorized: false };
    request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) });
      });
    })
      .on('error', reject)
      .end();
  });
}

/** Our configuration with the four lines changed that the guide has an administrator change, and a free port. */
function configure(): void {
  mkdirSync(path.join(folder, 'conf.d'));
  cpSync(path.join(SAMPLES, 'kechuang-site.include'), path.join(folder, 'conf.d/kechuang-site.include'));
  const changes: readonly (readonly [string, string])[] = [
    ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ['/etc/nginx/tls/kc.crt', path.join(folder, 'kc.crt')],
    ['/etc/nginx/tls/kc.key', path.join(folder, 'kc.key')],
    ['/srv/kechuang', path.join(folder, 'site')],
  ];
  const sample = readFileSync(path.join(SAMPLES, 'kechuang.conf'), 'utf8');
  const own = changes.reduce((text, [from, to]) => {
    expect(text.split(from)).toHaveLength(2);
    return text.replace(from, to);
  }, sample);
  writeFileSync(path.join(folder, 'conf.d/kechuang.conf'), own);
  writeFileSync(
    path.join(folder, 'nginx.conf'),
    [
      'daemon off;',
      // Stays the user who runs the test, whose folder this is.
      'master_process off;',
      `pid ${folder}/nginx.pid;`,
      'error_log stderr;',
      'events {}',
      'http {',
      'access_log off;',
      ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      ),
      `include ${MIME_TYPES};`,
      'default_type application/octet-stream;',
      'include conf.d/*.conf;',
      '}',
    ].join('\n'),
  );
}

function writePages(pages: ReadonlyMap<string, Buffer>): void {
  for (const [name, content] of pages) {
    const file = path.join(folder, 'site', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

describe('the site behind nginx', () => {
  if (!present) {
    it('was not run: nginx or openssl is not installed', () => {
      // Where both must be there, this is what fails; elsewhere the name of the test is the report.
      expect(officeIsRequired).toBe(false);
    });
    return;
  }

  beforeAll(async () => {
    const pages = await builtPages();
    folder = mkdtempSync(path.join(tmpdir(), 'kc-nginx-'));
    port = await freePort();
    writePages(pages);
    const subject = ['-subj', '/CN=localhost', '-days', '1', '-nodes', '-newkey', 'rsa:2048'];
    execFileSync(
      'openssl',
      ['req', '-x509', ...subject, '-keyout', `${folder}/kc.key`, '-out', `${folder}/kc.crt`],
      {
        stdio: 'ignore',
      },
    );
    configure();
    let complaint = '';
    server = spawn(nginx, ['-p', folder, '-c', path.join(folder, 'nginx.conf')]);
    server.stderr?.on('data', (text: Buffer) => (complaint += text.toString()));
    for (let attempt = 0; ; attempt++) {
      const answered = await ask('/').then(
        () => true,
        () => false,
      );
      if (answered) break;
      if (attempt > 100 || server.exitCode !== null) throw new Error(`nginx did not start.\n${complaint}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }, 400_000);

  afterAll(() => {
    server?.kill();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    '/',
    '/taskpane.html',
    '/functions.js',
    '/functions.json',
    '/manifest.xml',
    '/assets/pane-32.png',
    '/nothing',
  ])('says with %s what the table of headers says', async (place) => {
    const { status, headers } = await ask(place, { Origin: 'https://excel.officeapps.live.com' });
    expect(status).toBe(place === '/nothing' ? 404 : 200);
    for (const { name, value } of RESPONSE_HEADERS) {
      expect({ name, value: headers[name.toLowerCase()] }).toEqual({ name, value });
    }
    expect(headers['x-frame-options']).toBeUndefined();
  });

  it.each([
    ['/functions.json', 'application/json; charset=utf-8'],
    ['/functions.js', 'application/javascript; charset=utf-8'],
    ['/taskpane.html', 'text/html; charset=utf-8'],
    ['/manifest.xml', 'text/xml; charset=utf-8'],
    ['/assets/pane-32.png', 'image/png'],
  ])('gives %s its type', async (place, type) => {
    expect((await ask(place)).headers['content-type']).toBe(type);
  });

  it('compresses what is worth it', async () => {
    const plain = await ask('/workbench/workbench.js');
    const packed = await ask('/workbench/workbench.js', { 'Accept-Encoding': 'gzip' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(packed.headers.vary).toBe('Accept-Encoding');
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 3);
  });

  it('sends an unchanged file once, and a new version at the next request', async () => {
    const first = await ask('/functions.js', { 'Accept-Encoding': 'gzip' });
    const again = { 'Accept-Encoding': 'gzip', 'If-None-Match': first.headers.etag ?? '' };
    const second = await ask('/functions.js', again);
    expect({ status: second.status, bytes: second.body.length }).toEqual({ status: 304, bytes: 0 });
    const file = path.join(folder, 'site/functions.js');
    const before = readFileSync(file);
    try {
      writeFileSync(file, 'upgraded');
      const third = await ask('/functions.js', again);
      expect({ status: third.status, text: third.body.toString() }).toEqual({
        status: 200,
        text: 'upgraded',
      });
    } finally {
      writeFileSync(file, before);
    }
  });

  it('takes nothing from anybody, and shows no file that is hidden', async () => {
    expect((await ask('/functions.js', {}, 'POST')).status).toBe(405);
    writeFileSync(path.join(folder, 'site/.secret'), 'x');
    expect((await ask('/.secret')).status).toBe(404);
  });

  it('opens the workbench, where a clerk inserts, calculates and checks', async () => {
    const workbench = await Workbench.visit(`https://127.0.0.1:${port}`);
    try {
      await workbench.open();
      await workbench.clickRibbon('insertTemplate.city-annex-3');
      expect(await workbench.readCell(modelOf('city-annex-3').name, 'A1')).not.toBeNull();
      await workbench.typeInCell('Z1', '=KC.GAP("高新技术企业数量",1800,2023)');
      expect(await workbench.readCell('Z1')).toBe(200);
      expect(workbench.requestsElsewhere()).toEqual([]);
      expect(workbench.complaints).toEqual([]);
    } finally {
      await workbench.close();
    }
  }, 240_000);
});
