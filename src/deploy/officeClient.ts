/** Where the pane gets the Office.js client from: Microsoft's server, a folder that an administrator mirrored, npm. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { OfficeOrigin } from './headers';

/**
 * What Office.js asks for from its own folder: the loader, one host file per platform, the strings of the languages
 * of the manifest (others fall back to en-us), the fallback for a page without a host, telemetry.
 */
export const OFFICE_FILES = [
  'office.js',
  'o15apptofilemappingtable.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'excel-ios-16.00.js',
  'excel-web-16.00.js',
  'en-us/office_strings.js',
  'zh-cn/office_strings.js',
  'telemetry/oteljs_agave.js',
] as const;

/** The copy in the npm package: of July 2022, ExcelApi 1.15, for the workbench and the tests. */
export const NPM_FOLDER = 'node_modules/@microsoft/office-js/dist';

export type OfficeClient =
  | { readonly kind: 'hosted' }
  | { readonly kind: 'npm' }
  | { readonly kind: 'folder'; readonly folder: string };

/** What was given to the build: `--env host=https://… --env office=…`. */
export interface BuildWishes {
  readonly host?: unknown;
  readonly office?: unknown;
}

/**
 * The client of a build. A build for a site is for a real Excel, whose maker supports only the client that he hosts;
 * one without is for the workbench and the tests, which need no network. `office` names another: `hosted`, `npm`, or
 * a folder, which must hold what Office.js asks for.
 *
 * @example officeClient({ host: 'https://kc.example.gov.cn' }).kind // 'hosted'
 * @example officeClient({}).kind // 'npm'
 */
export function officeClient({ host, office }: BuildWishes): OfficeClient {
  if (office === undefined) return { kind: host === undefined ? 'npm' : 'hosted' };
  if (office === 'hosted' || office === 'npm') return { kind: office };
  if (typeof office !== 'string' || office === '') {
    throw new Error('--env office= 后应是 hosted、npm，或者存放 Office.js 的文件夹。');
  }
  const folder = path.resolve(office);
  const missing = OFFICE_FILES.filter((file) => !existsSync(path.join(folder, file)));
  if (missing.length > 0) {
    throw new Error(
      `文件夹 ${folder} 不是完整的 Office.js 副本，缺少：${missing.join('、')}。请按 deploy/README.md 的“不联网的单位”一节重新下载。`,
    );
  }
  return { kind: 'folder', folder };
}

/** Where a page finds the client, as its policy says it. */
export function officeOrigin({ kind }: OfficeClient): OfficeOrigin {
  return kind === 'hosted' ? 'hosted' : 'own';
}
