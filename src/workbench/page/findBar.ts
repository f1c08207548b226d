import { cellAddress, rangeAddress } from '../../core/sheet/address';
import { type CellRange, covers, oneCell } from '../../core/sheet/range';
import type { Text } from '../../core/wording/text';
import { say } from '../words';
import { workbenchFind as words } from '../../core/wording/workbench';
import { type Hit, hitsOf, replacementOf, type Scope, type Search } from '../grid/finding';
import type { Grid } from '../grid/grid';
import { element } from './element';
import { resized } from './resized';

/** The bar between grid and status line that finds and replaces. It covers no cell, so that every hit can be seen. */
export class FindBar {
  readonly element: HTMLElement;
  private readonly text = textField('text');
  private readonly by = textField('by');
  private readonly scope = choice('scope', { sheet: words.sheet, workbook: words.workbook });
  private readonly selected = element('option', { value: 'selection' });
  private readonly within = choice('within', { shown: words.shown, formulas: words.formulas });
  private readonly exact = tick('exact');
  private readonly whole = tick('whole');
  private readonly message = element('p', { class: 'find-message', role: 'status' });
  private readonly replacing: HTMLElement;
  private readonly showReplace = this.button('showReplace', () => {
    this.open(true);
  });
  /** Cells that the user has selected before or beside searching. */
  private area: { readonly sheet: string; readonly range: CellRange } | undefined;
  private isMoving = false;

  constructor(private readonly grid: Grid) {
    this.scope.append(this.selected);
    this.replacing = element(
      'div',
      { class: 'find-row' },
      labelled(words.by, this.by),
      this.button('replace', () => {
        this.replaceOne();
      }),
      this.button('replaceAll', () => {
        this.replaceAll();
      }),
    );
    const close = this.button('close', () => {
      this.close();
    });
    close.textContent = '×';
    close.title = say(words.close);
    close.setAttribute('aria-label', say(words.close));
    const finding = element(
      'div',
      { class: 'find-row' },
      labelled(words.text, this.text),
      this.button('previous', () => {
        this.go(-1);
      }),
      this.button('next', () => {
        this.go(1);
      }),
      this.showReplace,
      labelled(words.scope, this.scope),
      labelled(words.within, this.within),
      labelled(words.exact, this.exact),
      labelled(words.whole, this.whole),
      close,
    );
    this.element = element(
      'section',
      { class: 'find-bar', role: 'dialog', 'aria-label': say(words.title) },
      finding,
      this.replacing,
      this.message,
    );
    this.element.hidden = true;
    this.element.addEventListener('keydown', (event) => {
      this.pressed(event);
    });
    grid.listen({
      selection: (sheet, range) => {
        this.noteArea(sheet, range);
      },
      // The status line, right below, says why.
      refused: () => {
        this.say('');
      },
      sheetDeleted: (sheet) => {
        if (this.area?.sheet === sheet) this.setArea(undefined);
      },
    });
    this.setArea(undefined);
  }

  /** @param replacing shows what replaces, too */
  open(replacing: boolean): void {
    const wasHidden = this.element.hidden;
    this.element.hidden = false;
    if (replacing || wasHidden) {
      this.replacing.hidden = !replacing;
      this.showReplace.hidden = replacing;
    }
    if (wasHidden) {
      const { sheet, range } = this.grid.selection();
      this.noteArea(sheet.id, range);
      this.scope.value = this.area === undefined ? 'sheet' : 'selection';
      this.say('');
    }
    resized();
    this.text.focus();
    this.text.select();
  }

  close(): void {
    this.element.hidden = true;
    this.setArea(undefined);
    resized();
    this.grid.focus();
  }

  /** Keys of the bar are none of the grid's. */
  private pressed(event: KeyboardEvent): void {
    event.stopPropagation();
    if (event.isComposing) return;
    const { key, shiftKey, target } = event;
    const isField = target === this.text || target === this.by;
    if (key === 'Escape') {
      event.preventDefault();
      this.close();
    } else if (key === 'Enter' && isField) {
      event.preventDefault();
      this.go(shiftKey ? -1 : 1);
    } else if ((event.ctrlKey || event.metaKey) && !isField && ['z', 'y'].includes(key.toLowerCase())) {
      event.preventDefault();
      void (key.toLowerCase() === 'z' && !shiftKey ? this.grid.api.undo() : this.grid.api.redo());
    }
  }

  private button(name: keyof typeof words, act: () => void): HTMLButtonElement {
    const made = element('button', { type: 'button', 'data-find': name }, say(words[name]));
    made.addEventListener('click', act);
    return made;
  }

  private say(text: string): void {
    this.message.textContent = text;
  }

  private noteArea(sheet: string, range: CellRange): void {
    if (this.isMoving || this.element.hidden) return;
    const single = this.grid.sheetById(sheet)?.merges() ?? [];
    const isCell = [oneCell(range.top, range.left), ...single].some((cell) => covers(cell, range));
    if (!isCell) this.setArea({ sheet, range });
  }

  private setArea(area: FindBar['area']): void {
    this.area = area;
    this.selected.disabled = area === undefined;
    this.selected.textContent =
      area === undefined ? say(words.noSelection) : say(words.selection, { range: rangeAddress(area.range) });
    if (area === undefined && this.scope.value === 'selection') this.scope.value = 'sheet';
  }

  private search(): Search {
    const scope: Scope =
      this.scope.value === 'selection' && this.area
        ? this.area
        : this.scope.value === 'workbook'
          ? 'workbook'
          : 'sheet';
    return {
      text: this.text.value,
      exact: this.exact.checked,
      whole: this.whole.checked,
      within: this.within.value === 'formulas' ? 'formulas' : 'shown',
      scope,
    };
  }

  /** Selects the next hit, or the one before; after the last comes the first. @returns what is to be said of it */
  private step(search: Search, direction: 1 | -1): string {
    const hits = hitsOf(this.grid, search);
    if (hits.length === 0) {
      const { text, scope } = search;
      if (text === '') return '';
      if (typeof scope === 'object') return say(words.notSelected, { text });
      const elsewhere = scope === 'sheet' && hitsOf(this.grid, { ...search, scope: 'workbook' }).length > 0;
      return say(elsewhere ? words.notOnSheet : words.notFound, { text });
    }
    const here = this.here();
    const order = ({ sheet, row, column }: Hit): number =>
      sheet.position - here.sheet.position || row - here.row || column - here.column;
    const before = hits.filter((hit) => order(hit) < 0).length;
    const passed = hits.filter((hit) => order(hit) <= 0).length;
    const at = ((direction === 1 ? passed : before - 1) + hits.length) % hits.length;
    const hit = hits[at] as Hit;
    this.select(hit);
    return say(words.found, { at: at + 1, count: hits.length, cell: placeOf(hit) });
  }

  private go(direction: 1 | -1): void {
    this.say(this.step(this.search(), direction));
  }

  private here(): Hit {
    const { sheet, range } = this.grid.selection();
    return { sheet, row: range.top, column: range.left };
  }

  private select({ sheet, row, column }: Hit): void {
    const focused = document.activeElement;
    this.isMoving = true;
    try {
      this.grid.select(sheet.id, oneCell(row, column));
    } finally {
      this.isMoving = false;
    }
    if (focused instanceof HTMLElement) focused.focus();
  }

  /** Replaces in the selected cell when it is a hit, and goes to the next one. */
  private replaceOne(): void {
    const search = this.search();
    const here = this.here();
    const isHere = (hit: Hit): boolean =>
      hit.sheet.id === here.sheet.id && hit.row === here.row && hit.column === here.column;
    const hit = hitsOf(this.grid, search).find(isHere);
    if (!hit) {
      this.go(1);
      return;
    }
    const { cells, count, kept } = replacementOf([hit], search, this.by.value);
    // Why it is refused has been said.
    if (count > 0 && !this.grid.replace(cells)) return;
    const cell = placeOf(hit);
    const done = kept > 0 ? words.notReplaced : words.replacedOne;
    this.say(`${say(done, { cell })}${this.step(search, 1)}`);
  }

  private replaceAll(): void {
    const search = this.search();
    const hits = hitsOf(this.grid, search);
    if (hits.length === 0) {
      this.go(1);
      return;
    }
    const { cells, count, places, kept } = replacementOf(hits, search, this.by.value);
    if (count > 0 && !this.grid.replace(cells)) return;
    const done = say(words.replacedAll, { cells: count, places });
    this.say(kept > 0 ? `${done}${say(words.kept, { count: kept })}` : done);
  }
}

function placeOf({ sheet, row, column }: Hit): string {
  return say(words.place, { sheet: sheet.name, cell: cellAddress(row, column) });
}

function textField(name: string): HTMLInputElement {
  return element('input', { type: 'text', 'data-find': name, autocomplete: 'off', spellcheck: 'false' });
}

function tick(name: string): HTMLInputElement {
  return element('input', { type: 'checkbox', 'data-find': name });
}

function choice(name: string, options: Readonly<Record<string, Text>>): HTMLSelectElement {
  const made = Object.entries(options).map(([value, text]) => element('option', { value }, say(text)));
  return element('select', { 'data-find': name }, ...made);
}

function labelled(text: Text, field: HTMLElement): HTMLElement {
  const isTick = field.getAttribute('type') === 'checkbox';
  return element('label', {}, ...(isTick ? [field, say(text)] : [say(text), field]));
}
