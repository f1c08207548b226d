/** Other programs that read and write .xlsx files, where they are installed. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const SCRIPT = resolve(__dirname, 'openpyxl_opinion.py');

/** The continuous build installs both programs and sets this; there, a missing one is a failure. */
export const officeIsRequired = process.env['KC_REQUIRE_OFFICE'] === '1';

function works(command: string, ...parameters: readonly string[]): boolean {
  try {
    execFileSync(command, parameters, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

/** A Python that has openpyxl, or `null`. */
export const python =
  ['python3', '/usr/bin/python3', 'python'].find((command) => works(command, '-c', 'import openpyxl')) ??
  null;

/** LibreOffice, or `null`. */
export const libreOffice = ['soffice', 'libreoffice'].find((command) => works(command, '--version')) ?? null;

/** Whether there is a program that reads the text of a PDF. */
export const pdftotext = works('pdftotext', '-v');

/** Saves every .xlsx file of a folder again with openpyxl. */
export function resaveWithOpenpyxl(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  execFileSync(python as string, [SCRIPT, 'resave', from, to], { timeout: 120_000 });
}

/** What openpyxl reads from every .xlsx file of a folder. */
export function openpyxlReads(from: string): unknown {
  const text = execFileSync(python as string, [SCRIPT, 'tell', from], { timeout: 120_000, maxBuffer: 1e8 });
  return JSON.parse(text.toString('utf8'));
}

/** Saves .xlsx files of a folder again with LibreOffice, which computes their formulas. */
export function resaveWithLibreOffice(from: string, names: readonly string[], to: string): void {
  const profile = pathToFileURL(join(to, '.profile')).href;
  execFileSync(
    libreOffice as string,
    [
      `-env:UserInstallation=${profile}`,
      '--headless',
      '--convert-to',
      'xlsx:Calc MS Excel 2007 XML',
      '--outdir',
      to,
      ...names.map((name) => join(from, name)),
    ],
    { stdio: 'ignore', timeout: 180_000 },
  );
}
