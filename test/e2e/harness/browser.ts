import { existsSync } from 'node:fs';
import path from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type LaunchOptions,
} from 'playwright-core';
import { inTurn } from '../../../src/deploy/built.js';

const ROOT = path.resolve(__dirname, '../../..');

/** Nothing of the browser's own may go out: the tests count every request. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Two suites run side by side on two cores: helpers of one engine would only take time from the other.
  '--js-flags=--single-threaded',
];

/** Where Chrome, Chromium and Edge are to be found, by platform. */
const INSTALLED: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Chromium/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};

/**
 * The Chromium that is shipped as an npm package, unpacked on first use: a shell without windows, of one version
 * everywhere, that opens the workbench in half the time of a desktop's browser. For Linux only.
 */
async function shippedBrowser(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  // It takes a file that another suite is still unpacking for a whole one.
  return inTurn({ root: ROOT, lock: 'node_modules/.cache/e2e-browser.lock' }, async () => {
    const { default: shipped } = await import('@sparticuz/chromium');
    return shipped.executablePath();
  });
}

/** A headless browser: the one named by `KC_BROWSER`, else the shipped one, else one of this machine. */
async function launched<Started>(start: (launch: LaunchOptions) => Promise<Started>): Promise<Started> {
  const { KC_BROWSER: named } = process.env;
  const installed = (INSTALLED[process.platform] ?? []).filter((file) => existsSync(file));
  const candidates = named ? [named] : [await shippedBrowser(), ...installed];
  let failure: unknown = new Error('No Chromium, Chrome or Edge was found; name one with KC_BROWSER=PATH.');
  for (const executablePath of candidates) {
    if (executablePath === undefined) continue;
    try {
      return await start({ executablePath, args: ARGUMENTS, headless: true });
    } catch (error) {
      // The shipped one may miss libraries of the system that an installed one has brought along.
      failure = error;
    }
  }
  throw failure;
}

/** A browser for contexts of one's own. */
export function launchBrowser(): Promise<Browser> {
  return launched((launch) => chromium.launch(launch));
}

/**
 * A browser with a profile on disk, as a user has it. A page that is opened in it again is compiled already, which
 * takes more than half of an opening; contexts of {@link launchBrowser} keep nothing compiled.
 *
 * @param folder of the profile; without it a fresh one
 */
export function launchProfile(options: BrowserContextOptions, folder = ''): Promise<BrowserContext> {
  return launched((launch) => chromium.launchPersistentContext(folder, { ...options, ...launch }));
}
