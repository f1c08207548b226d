import { existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/** Nothing of the browser's own may go out: the tests count every request. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
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
 * A headless browser with a fresh profile: the one named by `KC_BROWSER` (a path, or `shipped`), else one of this machine, else the
 * Chromium that is shipped as an npm package.
 */
export async function launchBrowser(): Promise<Browser> {
  const named = process.env.KC_BROWSER;
  const own = named
    ? named === 'shipped'
      ? []
      : [named]
    : (INSTALLED[process.platform] ?? []).filter((file) => existsSync(file));
  const [executablePath] = own;
  if (executablePath !== undefined) {
    return chromium.launch({ executablePath, args: ARGUMENTS, headless: true });
  }
  // Its own arguments are for servers of one process and without rules of origin; ours are those of a desktop.
  const { default: shipped } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await shipped.executablePath(), args: ARGUMENTS, headless: true });
}
