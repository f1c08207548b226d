import type { Browser } from 'playwright-core';
import { contentSecurityPolicy } from '../../src/deploy/headers';
import { panePage, workbenchPage } from '../../src/deploy/pages';
import { launchBrowser } from '../e2e/harness/browser';

const policyOf = (html: string): string =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const scriptsOf = (html: string): readonly (string | undefined)[] =>
  Array.from(html.matchAll(/<script([^>]*)>([^<]*)/g), ([, attributes, code]) => `${attributes}${code}`);

describe('the page of the pane', () => {
  it('loads the client from Microsoft when Excel is real, and its policy lets it', () => {
    const html = panePage('hosted');
    expect(scriptsOf(html)).toEqual([' src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"']);
    expect(policyOf(html)).toBe(contentSecurityPolicy('hosted'));
  });

  it('loads our own copy from beside it, wherever it stands, and from nowhere else', () => {
    const html = panePage('own', '../');
    expect(scriptsOf(html)).toEqual([' src="office/office.js"']);
    expect(html).toContain('href="../assets/pane-32.png"');
    expect(policyOf(html)).toBe(contentSecurityPolicy('own'));
  });
});

describe('the page of the workbench', () => {
  it('names its pane and asks nobody outside', () => {
    const html = workbenchPage('workbench/taskpane.html');
    expect(html).toContain('data-pane="workbench/taskpane.html"');
    expect(policyOf(html)).toBe(contentSecurityPolicy('own'));
  });
});

describe('a browser that cannot run the pane', () => {
  const sentence = '这个 Excel 打不开科创指标助手';
  const html = panePage('own');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  }, 120_000);

  afterAll(async () => {
    await browser.close();
  });

  async function shows(page: string, javaScriptEnabled = true): Promise<boolean> {
    const context = await browser.newContext({ javaScriptEnabled });
    try {
      const tab = await context.newPage();
      await tab.setContent(page, { waitUntil: 'domcontentloaded' });
      return await tab.getByText(sentence).isVisible();
    } finally {
      await context.close();
    }
  }

  it('shows a sentence when it knows no feature queries, as Internet Explorer 11', async () => {
    const asOldBrowserReads = html.replace(/@supports[^}]*\}[^}]*\}/, '');
    expect(asOldBrowserReads).not.toBe(html);
    expect(await shows(asOldBrowserReads)).toBe(true);
  }, 60_000);

  it('shows it when scripts are switched off', async () => {
    expect(await shows(html, false)).toBe(true);
  }, 60_000);

  it('is no browser of today: there it never shows', async () => {
    expect(await shows(html)).toBe(false);
  }, 60_000);
});
