import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-data-validation/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-note/lib/index.css';
import './page.css';
import { EmulatedExcel } from '../excel/emulatedExcel';
import type { ApiVersion } from '../protocol/hostObject';
import { EXCEL_API_VERSIONS } from '../protocol/requirementSets';
import { CustomFunctions, type FunctionsMetadata, type HandedBlank } from '../grid/customFunctions';
import { newWorkbook } from '../files/files';
import { afterMessages } from '../grid/afterMessages';
import { Grid } from '../grid/grid';
import { holdPainting } from '../grid/paintOnDemand';
import { AddinFrame, HEARD } from './addinFrame';
import { element } from './element';
import { FileButtons } from './fileButtons';
import { FillStatus } from './fillStatus';
import { keptLanguage, LanguageButton } from './languageButton';
import { type Manifest, readManifest, type RibbonAction, type RibbonControl } from './manifest';
import { Keeper } from '../recovery/keeper';
import { Recovery } from '../recovery/recovery';
import { RecoveryOffer } from '../recovery/recoveryOffer';
import { PaneWidth } from './paneWidth';
import { buttonsIn, type Region, Regions } from './regions';
import { resized } from './resized';
import { ribbonTab } from './ribbon';
import { RibbonFold } from './ribbonFold';
import { SheetTools } from './sheetTools';
import { StatusLine } from './statusLine';
import { say, speak, spoken, worded } from '../words';
import { workbenchWording } from '../../core/wording/workbench';

/** What tests and the bench see of the workbench. */
export interface WorkbenchWindow {
  kcTraffic: EmulatedExcel['traffic'];
  kcWorkbench: {
    readonly grid: Grid;
    readonly excel: EmulatedExcel;
    readonly functions: CustomFunctions;
    readonly holdPainting: typeof holdPainting;
    /** Resolves with the host that Office.js has found. */
    readonly ready: Promise<{ readonly host: string | null; readonly platform: string | null }>;
  };
}

/** `?excelapi=1.7` plays an older Excel. */
function askedVersion(): ApiVersion {
  const asked = new URLSearchParams(location.search).get('excelapi');
  return EXCEL_API_VERSIONS.find((version) => version === asked) ?? '1.15';
}

/** `?blanks=0` and `?blanks=text` play builds of Excel that hand blank cells over as 0 or as empty text. */
function askedBlank(): HandedBlank {
  const asked = new URLSearchParams(location.search).get('blanks');
  if (asked === '0') return 0;
  return asked === 'text' ? '' : null;
}

/** An event of the pane's frame is of the frame's own kind. */
function isDrag(event: Event): event is DragEvent {
  return 'dataTransfer' in event;
}

async function fetchText(path: string): Promise<string> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.text();
}

/** Shows the sheet in front as wide as there is room for it. */
function zoomButton(grid: Grid): HTMLElement {
  const button = element('button', { type: 'button', class: 'status-zoom' });
  worded(() => {
    button.textContent = say(workbenchWording.zoomToFit);
  });
  button.addEventListener('click', () => {
    grid.zoomToFit();
    grid.focus();
  });
  return button;
}

/** Runs a command of the ribbon in the add-in, and says how it went. */
async function execute(
  frame: AddinFrame,
  functionName: string,
  { id, label: command }: RibbonControl,
  grid: Grid,
  status: StatusLine,
): Promise<void> {
  status.busy(say(workbenchWording.running, { command }));
  try {
    await grid.endEditing();
    await frame.ready();
    await frame.execute(functionName, id);
    status.say('');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    status.warn(say(workbenchWording.notRun, { command, why }));
  }
}

const METADATA = { 'zh-CN': 'functions.json', 'en-US': 'functions.en-US.json' } as const;

/** Lets the grid, and what it says of the functions, speak as the page does. */
async function followLanguage(grid: Grid, functions: CustomFunctions | undefined): Promise<void> {
  const [metadata] = await Promise.all([fetchText(METADATA[spoken()]), grid.speak(spoken())]);
  functions?.describe(JSON.parse(metadata) as FunctionsMetadata);
}

/** The page as it stands before anything is loaded. */
function pageParts(root: HTMLElement) {
  const sheetPlace = element('div', { class: 'grid', id: 'grid' });
  const panePlace = element('div', { class: 'pane-body' });
  const paneTitle = element('h2', {});
  const closePane = element('button', { type: 'button', class: 'pane-close' }, '×');
  const pane = element(
    'aside',
    { class: 'pane' },
    element('header', { class: 'pane-header' }, paneTitle, closePane),
    panePlace,
  );
  const status = new StatusLine();
  const ribbonPlace = element('div', { class: 'ribbon-place' });
  const title = element('header', { class: 'title-bar' });
  pane.prepend(new PaneWidth(pane).element);
  const main = element('main', { class: 'main' }, sheetPlace, pane);
  root.append(title, ribbonPlace, main, status.element);
  return { sheetPlace, pane, panePlace, paneTitle, closePane, status, ribbonPlace, title };
}

function paneControl(pane: HTMLElement): EmulatedExcel['pane'] {
  return {
    shown: () => !pane.classList.contains('pane-hidden'),
    show(shown) {
      pane.classList.toggle('pane-hidden', !shown);
      resized();
    },
  };
}

/** The parts of the page in the order in which F6 goes round. */
function regionsOf(title: HTMLElement, ribbon: HTMLElement, grid: Grid, pane: Region): Regions {
  const strips = [buttonsIn(title), buttonsIn(ribbon)];
  const cells: Region = {
    isThere: () => true,
    // What takes its keys stands somewhere else in the page.
    hasKeyboard: () => ![...strips, pane].some((region) => region.hasKeyboard()),
    takeKeyboard() {
      grid.focus();
    },
  };
  return new Regions([cells, pane, ...strips]);
}

/** Lets the status line say what is refused, what the error in the selected cell means, and how far a form is. */
function follow(grid: Grid, functions: CustomFunctions, status: StatusLine): void {
  status.element.append(new FillStatus(grid).element, zoomButton(grid));
  grid.listen({
    refused: (sentence) => {
      status.refuse(sentence);
    },
    changed: (_change, source) => {
      if (source === 'user') status.done();
    },
  });
  const explain = (): void => {
    const { sheet, range } = grid.selection();
    const failure = functions.failure(sheet.id, range.top, range.left);
    const shown = sheet.value(range.top, range.left);
    if (failure && typeof shown === 'string' && shown.startsWith('#')) {
      status.explain(say(workbenchWording.functionError, { code: failure.code, message: failure.message }));
    } else status.hint(grid.hint());
  };
  grid.listen({
    selection: () => {
      explain();
      status.done();
    },
    calculated: explain,
  });
}

async function start(root: HTMLElement): Promise<void> {
  const version = askedVersion();
  const hasFunctions = version !== '1.7';
  const { sheetPlace, pane, panePlace, paneTitle, closePane, status, ribbonPlace, title } = pageParts(root);

  let heard: (event: Event) => void = () => undefined;
  const newFrame = (): AddinFrame =>
    new AddinFrame(version, root.dataset.pane ?? 'taskpane.html', panePlace, (event) => {
      heard(event);
    });
  // First of all: its files come while the grid is made.
  let frame = newFrame();
  const [manifestText, functionsText] = await Promise.all([
    fetchText('manifest.xml'),
    fetchText('functions.json'),
  ]);
  const inWords = (): Manifest => readManifest(manifestText, spoken());
  const { namespace } = inWords();

  const grid = new Grid(sheetPlace);
  afterMessages(() => {
    grid.focus();
  });
  const excel = new EmulatedExcel(grid, version);
  const functions = new CustomFunctions(grid, namespace, askedBlank());
  if (hasFunctions) functions.register(JSON.parse(functionsText) as FunctionsMetadata);
  const connect = async (): Promise<void> => {
    delete root.dataset.ready;
    frame.connect(excel, inWords().displayName);
    await Promise.all([frame.ready(), grid.takesKeys()]);
    if (hasFunctions) functions.provide(await frame.functions());
    root.dataset.ready = 'true';
  };

  const { shown: isPaneShown, show: showPane } = (excel.pane = paneControl(pane));
  closePane.addEventListener('click', () => {
    showPane(false);
    grid.focus();
  });
  const run = async (action: RibbonAction, control: RibbonControl): Promise<void> => {
    // As in Excel: what is typed after a button of the ribbon is meant for the cells.
    grid.focus();
    if (action.kind === 'showPane') showPane(true);
    else await execute(frame, action.functionName, control, grid, status);
  };
  const heading = element('span', { class: 'title-file' });
  const offer = new RecoveryOffer();
  const keeper = new Keeper(grid, (reason) => {
    offer.tellNotKept(reason);
  });
  const files = new FileButtons(grid, status, heading, keeper, async () => {
    // As in Excel, the pane of one workbook knows nothing of another.
    frame.remove();
    newWorkbook(grid);
    showPane(true);
    frame = newFrame();
    await connect();
  });
  const tools = new SheetTools(grid, status, files.element);
  const fold = new RibbonFold(ribbonPlace, grid);
  worded(() => {
    const { displayName, tabs } = inWords();
    pane.ariaLabel = paneTitle.textContent = displayName;
    closePane.title = say(workbenchWording.closePane);
    fold.element.textContent = tabs[0]?.label ?? '';
    ribbonPlace.replaceChildren(
      ...tabs.map((tab) => ribbonTab(tab, (action, control) => void run(action, control))),
    );
  });
  const language = new LanguageButton(async () => {
    await grid.endEditing();
    frame.remove();
    frame = newFrame();
    await Promise.all([followLanguage(grid, hasFunctions ? functions : undefined), connect()]);
    status.say('');
    grid.focus();
  });
  const regions = regionsOf(title, ribbonPlace, grid, {
    isThere: isPaneShown,
    hasKeyboard: () => frame.hasKeyboard,
    takeKeyboard() {
      frame.focus();
    },
  });
  heard = (event) => {
    if (isDrag(event)) {
      files.dragged(event);
      return;
    }
    grid.endAct();
    status.acted();
    for (const part of [files, tools, fold, regions]) part.pressed(event);
  };
  for (const kind of HEARD) window.addEventListener(kind, heard, true);
  title.append(fold.element, heading, offer.element, files.element, language.element);
  void offer.look(new Recovery(grid, keeper, files, status));

  follow(grid, functions, status);

  Object.assign(window, {
    kcTraffic: excel.traffic,
    kcWorkbench: { grid, excel, functions, holdPainting, ready: frame.ready() },
  } satisfies WorkbenchWindow);

  if (spoken() !== 'zh-CN') await followLanguage(grid, hasFunctions ? functions : undefined);
  await connect();
}

const root = document.getElementById('workbench');
if (!root) throw new Error('The page has no place for the workbench.');
speak(keptLanguage());
start(root).catch((error: unknown) => {
  root.append(
    element('p', { class: 'failed', role: 'alert' }, say(workbenchWording.notOpened)),
    element('pre', {}, error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
});
