import type { EmulatedExcel } from '../excel/emulatedExcel';
import type { ApiVersion } from '../protocol/hostObject';
import { win32Shell } from '../protocol/win32Shell';
import type { AddinFunction } from '../grid/customFunctions';

/** The globals of Office.js that the workbench looks at. */
interface AddinWindow extends Window {
  _richApiNativeBridge?: unknown;
  readonly Office?: {
    onReady(): Promise<{ readonly host: string | null; readonly platform: string | null }>;
    readonly actions: { readonly _association: Association };
  };
  readonly CustomFunctions?: { readonly _association: Association };
}

interface Association {
  readonly mappings: Readonly<Record<string, (...values: unknown[]) => unknown>>;
}

/**
 * The add-in's page in its frame, which runs from the start and whether or not the pane is shown: functions and
 * commands live in it too, as in Excel's shared runtime.
 */
export class AddinFrame {
  readonly element: HTMLIFrameElement;
  private readonly started: Promise<AddinWindow>;

  constructor(excel: EmulatedExcel, version: ApiVersion, page: string, title: string, place: HTMLElement) {
    const frame = document.createElement('iframe');
    frame.title = title;
    frame.className = 'pane-frame';
    frame.src = page;
    place.append(frame);
    this.element = frame;
    const window = frame.contentWindow as AddinWindow;
    // The window of a new frame is kept when it goes to a page of the same origin, so the page finds here, before
    // its first script runs, what Excel on Windows gives it. The page itself stays as built.
    Object.defineProperty(window, 'external', { value: win32Shell(version, 'zh-CN'), configurable: true });
    window._richApiNativeBridge = excel.connect();
    this.started = new Promise((resolve, reject) => {
      frame.addEventListener('load', () => {
        if (frame.contentWindow?.location.href === 'about:blank') return;
        const loaded = frame.contentWindow as AddinWindow;
        const host = (loaded as unknown as { external: { GetHostInfo?: unknown } }).external;
        if (loaded.Office && typeof host.GetHostInfo === 'function') resolve(loaded);
        else reject(new Error(`The add-in page ${page} did not start.`));
      });
    });
  }

  /** Resolves when Office.js has reported its host and the page's own ready handlers have been called. */
  async ready(): Promise<{ readonly host: string | null; readonly platform: string | null }> {
    const window = await this.started;
    if (!window.Office) throw new Error('Office.js is missing.');
    return window.Office.onReady();
  }

  /** The functions that the add-in has associated, by id. */
  async functions(): Promise<ReadonlyMap<string, AddinFunction>> {
    const window = await this.started;
    return new Map(Object.entries(window.CustomFunctions?._association.mappings ?? {}));
  }

  /** Calls a function that the add-in has associated with a command of the ribbon; resolves at its `completed`. */
  async execute(functionName: string, controlId: string): Promise<void> {
    const window = await this.started;
    const command = window.Office?.actions._association.mappings[functionName.toUpperCase()];
    if (!command) throw new Error(`The add-in has no command ${functionName}.`);
    await new Promise<void>((resolve, reject) => {
      const event = {
        source: { id: controlId },
        completed: () => {
          resolve();
        },
      };
      Promise.resolve(command(event)).catch(reject);
    });
  }
}
