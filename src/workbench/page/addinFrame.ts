import type { EmulatedExcel } from '../excel/emulatedExcel';
import type { ApiVersion } from '../protocol/hostObject';
import { win32Shell } from '../protocol/win32Shell';
import type { NativeBridge } from '../protocol/wire';
import type { AddinFunction } from '../grid/customFunctions';
import { spoken } from '../words';

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

/** What the page hears first, in itself and in the pane: what begins an act of the user's, and what is dragged. */
export const HEARD = ['pointerdown', 'keydown', 'dragover', 'drop'] as const;

/** What the page says before there is an Excel to hear it waits here. */
class WaitingBridge implements NativeBridge {
  onMessageFromHost?: (text: string) => void;
  private waiting: string[] = [];
  private host: NativeBridge | undefined;

  sendMessageToHost(text: string): void {
    if (this.host) this.host.sendMessageToHost(text);
    else this.waiting.push(text);
  }

  connect(host: NativeBridge): void {
    this.host = host;
    host.onMessageFromHost = (text) => this.onMessageFromHost?.(text);
    for (const text of this.waiting.splice(0)) host.sendMessageToHost(text);
  }
}

/**
 * The add-in's page in its frame, which runs from the start and whether or not the pane is shown: functions and
 * commands live in it too, as in Excel's shared runtime. It loads beside the grid, and works once it is connected.
 */
export class AddinFrame {
  private readonly frame: HTMLIFrameElement;
  private readonly bridge = new WaitingBridge();
  private readonly started: Promise<AddinWindow>;
  private lastFocused: HTMLElement | undefined;

  /** @param heard called when the user presses a button or a key in the page, or drags something over it */
  constructor(version: ApiVersion, page: string, place: HTMLElement, heard: (event: Event) => void) {
    const frame = document.createElement('iframe');
    frame.className = 'pane-frame';
    frame.src = page;
    place.append(frame);
    this.frame = frame;
    const window = frame.contentWindow as AddinWindow;
    // The window of a new frame is kept when it goes to a page of the same origin, so the page finds here, before
    // its first script runs, what Excel on Windows gives it. The page itself stays as built.
    Object.defineProperty(window, 'external', { value: win32Shell(version, spoken()), configurable: true });
    window._richApiNativeBridge = this.bridge;
    this.started = new Promise((resolve, reject) => {
      frame.addEventListener('load', () => {
        if (frame.contentWindow?.location.href === 'about:blank') return;
        const loaded = frame.contentWindow as AddinWindow;
        for (const kind of HEARD) loaded.addEventListener(kind, heard, true);
        loaded.addEventListener('focusin', ({ target }) => {
          this.lastFocused = target as HTMLElement;
        });
        const host = (loaded as unknown as { external: { GetHostInfo?: unknown } }).external;
        if (loaded.Office && typeof host.GetHostInfo === 'function') resolve(loaded);
        else reject(new Error(`The add-in page ${page} did not start.`));
      });
    });
  }

  /** @param title what screen readers call the pane */
  connect(excel: EmulatedExcel, title: string): void {
    this.frame.title = title;
    this.bridge.connect(excel.connect());
  }

  /** Ends the page; another one is made for another workbook. */
  remove(): void {
    this.frame.remove();
  }

  get hasKeyboard(): boolean {
    return document.activeElement === this.frame;
  }

  /** Gives the keyboard to where it was in the page last, or to its first control. */
  focus(): void {
    const page = this.frame.contentDocument;
    // A tab that had it may have given way to another one since.
    const isThere = this.lastFocused?.matches(':root :not([role=tab][aria-selected=false])') === true;
    const last = isThere ? this.lastFocused : undefined;
    // A frame that gets the keyboard does not remember which of its elements had it.
    const shown = page?.querySelector<HTMLElement>('[role=tab][aria-selected=true]');
    (last ?? shown ?? page?.querySelector<HTMLElement>('button, input'))?.focus();
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
