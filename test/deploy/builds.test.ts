/** The site as it is built for a real Excel, with each of the three Office.js clients. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cliWording } from '../../src/core/wording/cli';
import { buildWhenChanged, commandLineOf } from '../../src/deploy/built.js';
import { manifestProblems } from '../../src/deploy/manifest';
import { NPM_FOLDER, OFFICE_FILES } from '../../src/deploy/officeClient';
import { builtPages, pagesBuiltWith, type Pages } from '../e2e/harness/build';
import { Workbench } from '../e2e/harness/workbench';

const ROOT = path.resolve(__dirname, '../..');
const SITE = 'https://kc.example.gov.cn/tool';
const BUILD_TIME = 600_000;

const text = (pages: Pages, name: string): string => pages.get(name)?.toString('utf8') ?? '';
const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kc-site-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function expectGoodManifest(pages: Pages, address: string): void {
  const file = (name: string): Buffer | undefined => pages.get(`/${name}`);
  expect(manifestProblems(text(pages, '/manifest.xml'), { address, file })).toEqual([]);
}

describe('a build without wishes', () => {
  it(
    'is for this machine, with our own copy of the client, one page for pane and workbench',
    async () => {
      const pages = await builtPages();
      expectGoodManifest(pages, 'https://localhost:3000');
      expect(text(pages, '/taskpane.html')).toContain('<script src="office/office.js">');
      expect(text(pages, '/index.html')).toContain('data-pane="taskpane.html"');
      expect(pages.has('/office/LICENSE.md')).toBe(true);
      expect(pages.has('/workbench/taskpane.html')).toBe(false);
    },
    BUILD_TIME,
  );

  it(
    'holds the notices of all packages in its pages, each with the text of its licence',
    async () => {
      const pages = await builtPages();
      for (const place of ['', '/workbench']) {
        const list = JSON.parse(text(pages, `${place}/licences.json`)) as { name: string; license: string }[];
        expect(list.length).toBeGreaterThan(30);
        expect(list.filter(({ license }) => !license || license.includes('GPL'))).toEqual([]);
        const parts = text(pages, `${place}/NOTICES.txt`).split('-'.repeat(80));
        expect(parts).toHaveLength(list.length);
        expect(parts.filter((part) => part.length < 400)).toEqual([]);
      }
      expect(text(pages, '/NOTICES.txt')).toContain('react-dom');
      expect(text(pages, '/workbench/NOTICES.txt')).toContain('@univerjs/core');
    },
    BUILD_TIME,
  );
});

describe('the command line, built', () => {
  it(
    'stays out of the pages',
    async () => {
      const part = commandLineOf(ROOT);
      await buildWhenChanged(part);
      // Only in English is a sentence found as it is: the compressor escapes Chinese.
      const sentence = cliWording.missingCommand.en;
      expect(readFileSync(path.join(ROOT, part.made), 'utf8')).toContain(sentence);
      const pages = await builtPages();
      expect([...pages].filter(([, bytes]) => bytes.includes(sentence)).map(([name]) => name)).toEqual([]);
    },
    BUILD_TIME,
  );

  it(
    'comes with the notices of its packages',
    async () => {
      await buildWhenChanged(commandLineOf(ROOT));
      const folder = path.join(ROOT, 'dist-cli');
      const list = JSON.parse(readFileSync(path.join(folder, 'licences.json'), 'utf8')) as { name: string }[];
      const names = list.map(({ name }) => name);
      expect(names).toEqual(expect.arrayContaining(['big.js', 'hucre', 'fflate', 'saxes', 'zod']));
      expect(names.filter((name) => /react|fluent|univer/.test(name))).toEqual([]);
      const notices = readFileSync(path.join(folder, 'NOTICES.txt'), 'utf8');
      for (const name of names) expect(notices).toContain(name);
    },
    BUILD_TIME,
  );
});

describe('a build for a site', () => {
  it(
    'names that site, takes the client from Microsoft, and has a workbench that does not',
    async () => {
      const pages = await pagesBuiltWith([`host=${SITE}`], path.join(folder, 'hosted'));
      expectGoodManifest(pages, SITE);
      const pane = text(pages, '/taskpane.html');
      expect(pane).toContain('src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"');
      expect(policyOf(pane)).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
      expect([...pages.keys()].filter((name) => name.startsWith('/office/'))).toEqual([]);
      expect(policyOf(text(pages, '/index.html'))).not.toMatch(/https?:/);
      expect(policyOf(text(pages, '/workbench/taskpane.html'))).not.toMatch(/https?:/);

      const workbench = await Workbench.launch({ pages });
      try {
        await workbench.open();
        await workbench.typeInCell('A1', '=KC.GAP("高新技术企业数量",1800,2023)');
        expect(await workbench.readCell('A1')).toBe(200);
        expect(workbench.requestsElsewhere()).toEqual([]);
        expect(workbench.complaints).toEqual([]);
      } finally {
        await workbench.close();
      }
    },
    BUILD_TIME,
  );

  it(
    'takes the client from the folder that an administrator mirrored',
    async () => {
      const mirror = path.join(folder, 'mirror');
      for (const file of OFFICE_FILES) cpSync(path.join(ROOT, NPM_FOLDER, file), path.join(mirror, file));
      appendFileSync(path.join(mirror, 'office.js'), '\n/* mirrored */');
      const pages = await pagesBuiltWith(
        [`host=${SITE}`, `office=${mirror}`],
        path.join(folder, 'mirrored'),
        'addin',
      );
      expect(text(pages, '/manifest.xml')).toContain(`"${SITE}/taskpane.html"`);
      expect(text(pages, '/taskpane.html')).toContain('<script src="office/office.js">');
      expect(policyOf(text(pages, '/taskpane.html'))).not.toMatch(/https?:/);
      expect(text(pages, '/office/office.js')).toContain('/* mirrored */');
      expect(text(pages, '/workbench/office/office.js')).not.toContain('/* mirrored */');
      for (const file of OFFICE_FILES) expect(pages.has(`/office/${file}`)).toBe(true);
    },
    BUILD_TIME,
  );

  it(
    'is refused for an address that Excel would not take',
    async () => {
      await expect(pagesBuiltWith(['host=http://kc.example'], path.join(folder, 'refused'))).rejects.toThrow(
        '要以 https:// 开头',
      );
    },
    BUILD_TIME,
  );
});
