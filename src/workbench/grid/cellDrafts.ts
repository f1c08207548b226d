import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  type DocumentDataModel,
  type Injector,
  IUniverInstanceService,
  UniverInstanceType,
} from '@univerjs/core';
import { IEditorBridgeService } from '@univerjs/preset-sheets-core';
import type { Tell } from './gridEvents';
import type { GridSheet } from './gridSheet';

/** Text that is being typed into a cell and that nobody has confirmed yet. */
export interface CellDraft {
  /** Id of the sheet in the grid. */
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const EDITING = new Set(['doc.mutation.rich-text-editing', 'sheet.operation.set-cell-edit-visible']);

/** Knows the text in the editor of the grid, in the cell or in the formula bar. */
export class CellDrafts {
  private last: string | undefined;

  constructor(
    private readonly injector: Injector,
    private readonly sheetById: (id: string) => GridSheet | undefined,
    private readonly tell: Tell,
  ) {}

  /** Hears of every command that Univer has carried out. */
  notice(command: string): void {
    if (!EDITING.has(command)) return;
    const text = this.current()?.text;
    if (text === this.last) return;
    this.last = text;
    this.tell('drafted');
  }

  /** `undefined` also while the editor shows just what the cell holds. */
  current(): CellDraft | undefined {
    const bridge = this.injector.get(IEditorBridgeService);
    if (!bridge.isVisible().visible) return undefined;
    const place = bridge.getEditLocation();
    const editor = this.injector
      .get(IUniverInstanceService)
      .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY, UniverInstanceType.UNIVER_DOC);
    const sheet = place && this.sheetById(place.sheetId);
    if (!sheet || !editor) return undefined;
    const { row, column } = place;
    const text = editor.getBody()?.dataStream.replace(/\r\n$/, '').replaceAll('\r', '\n') ?? '';
    const held = [
      sheet.formula(row, column) ?? String(sheet.value(row, column) ?? ''),
      sheet.text(row, column),
    ];
    return held.includes(text) ? undefined : { sheet: sheet.id, row, column, text };
  }
}
