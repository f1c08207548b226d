import type { ApiVersion } from './hostObject';
import { requirementMatrix } from './requirementSets';

/** Answers 0 for "done" in the call-back style of the Windows host. */
type Callback = (result: readonly number[]) => void;

/**
 * The `window.external` that Excel on Windows gives to an add-in page. With it in place before Office.js loads,
 * `Office.onReady` reports Excel on PC, and requirement sets, locale, theme and settings are answered from here.
 */
export function win32Shell(version: ApiVersion, locale: string): Record<string, unknown> {
  let settings: Record<string, string> = {};
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => 'kechuang-zhibiao-zhushou',
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => '',
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => '',
    GetSupportedMatrix: () => JSON.stringify(requirementMatrix(version)),
    GetHostFullVersion: () => '16.0.15407.20000',
    GetInstanceId: () => 'workbench',
    GetCorrelationId: () => 'workbench',
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetInitialDisplayMode: () => 0,
    GetOfficeThemeInfo: () =>
      JSON.stringify({
        primaryFontColor: 0x242424,
        primaryBackgroundColor: 0xffffff,
        secondaryFontColor: 0x242424,
        secondaryBackgroundColor: 0xf5f5f5,
      }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of Object.entries(settings)) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: readonly string[], values: readonly string[]) => {
        settings = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? '']));
      },
    }),
  };
  const later = (callback: Callback): void => {
    setTimeout(() => {
      callback([0]);
    }, 0);
  };
  return {
    // host, platform, version of the host file, locale, correlation id, dialog, logging switched off, flags
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$workbench$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context,
    Execute: (_id: number, _parameters: unknown, callback: Callback) => {
      later(callback);
    },
    RegisterEvent: (_id: number, _target: string, _handler: unknown, callback: Callback) => {
      later(callback);
    },
    UnregisterEvent: (_id: number, _target: string, callback: Callback) => {
      later(callback);
    },
  };
}
