import type { ApiVersion } from './hostObject';

/** The versions of ExcelApi the workbench can play: volume licences of 2019 and 2021, and the client's newest. */
export const EXCEL_API_VERSIONS: readonly ApiVersion[] = ['1.7', '1.14', '1.15'];

/** True when a host with `version` has the members of `since`. */
export function includesVersion(version: ApiVersion, since: ApiVersion): boolean {
  return minor(since) <= minor(version);
}

/**
 * What `Office.context.requirements.isSetSupported` answers from. An Excel before 2021 (ExcelApi 1.14) has
 * neither a shared runtime nor custom functions.
 */
export function requirementMatrix(version: ApiVersion): Readonly<Record<string, string>> {
  const modern = includesVersion(version, '1.14');
  return {
    ExcelApi: version,
    DialogApi: modern ? '1.2' : '1.1',
    RichApiRuntime: modern ? '1.2' : '1.1',
    Settings: '1.1',
    Selection: '1.1',
    DocumentEvents: '1.1',
    OfficeTheme: '1.1',
    ...(modern
      ? { SharedRuntime: '1.1', RibbonApi: '1.1', CustomFunctions: '1.4', CustomFunctionsRuntime: '1.4' }
      : {}),
  };
}

function minor(version: ApiVersion): number {
  return Number(version.slice(2));
}
