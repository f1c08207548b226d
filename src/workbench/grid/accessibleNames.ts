import { type Injector, LocaleService } from '@univerjs/core';
import { IMenuManagerService, type IMenuSchema, MenuManagerPosition } from '@univerjs/preset-sheets-core';
import type { Text } from '../../core/wording/text';
import { gridNames } from '../../core/wording/workbench';
import { say } from '../words';

/** Milliseconds after a change of the page: the toolbar changes several times at every step of the selection. */
const LATER = 200;

/** Univer draws most of its tools as bare pictures. */
const CONTROLS = 'button, input, a, section, [aria-haspopup], [role]';

/** Parts that have no command of their own, by where they stand. */
const PARTS: readonly (readonly [selector: string, name: Text])[] = [
  ['[data-u-comp=defined-name] > input', gridNames.nameBox],
  ['[data-u-comp=defined-name] > a', gridNames.definedNames],
  ['[data-u-comp=formula-bar] button', gridNames.formulaBar],
  ['[data-u-comp=sidebar] > section > header > button', gridNames.closeSidePanel],
  ['[data-u-comp=sidebar]', gridNames.sidePanel],
  ['[data-u-comp=ribbon-toolbar][role=toolbar]', gridNames.toolbar],
  ['[data-u-comp=slide-tab-bar][role=tablist]', gridNames.sheetTabs],
  ['section[aria-live]', gridNames.notifications],
  ['[aria-haspopup] > [data-u-comp=sheet-bar-append-button]', gridNames.allSheets],
  ['[data-u-comp=sheet-bar-append-button]', gridNames.addSheet],
  ['div:has([data-zoom=track]) > button:first-child', gridNames.zoomOut],
  ['div:has([data-zoom=track]) > div + button', gridNames.zoomIn],
  ['[data-zoom=track]', gridNames.zoom],
  ['[data-zoom=track] > a', gridNames.zoomReset],
  ['[data-zoom=track] > button', gridNames.zoom],
];

/**
 * Gives the tools that Univer draws the names and roles that screen readers need: the tools of the ribbon are called as
 * their tips, which Univer shows to the mouse only.
 */
export class AccessibleNames {
  private readonly words: LocaleService;
  private tips: ReadonlyMap<string, string> | undefined;
  private naming: ReturnType<typeof setTimeout> | undefined;

  /** @param page with the grid and all that Univer opens beside it */
  constructor(
    private readonly page: HTMLElement,
    private readonly injector: Injector,
  ) {
    this.words = injector.get(LocaleService);
    const later = (): void => {
      this.naming ??= setTimeout(() => {
        this.naming = undefined;
        this.nameAll();
      }, LATER);
    };
    const watched = { childList: true, subtree: true, attributeFilter: ['aria-expanded'] };
    new MutationObserver(later).observe(page, watched);
    // Some plugins bring their tools later than others.
    injector.get(IMenuManagerService).menuChanged$.subscribe(() => {
      this.tips = undefined;
    });
    this.words.localeChanged$.subscribe(() => {
      this.tips = undefined;
      for (const named of page.querySelectorAll('[data-named]')) named.removeAttribute('data-named');
      later();
    });
  }

  private nameAll(): void {
    // Univer invents two roles for the slider of the zoom.
    for (const track of this.page.querySelectorAll<HTMLElement>('[role=track]')) {
      track.role = 'group';
      track.dataset.zoom = 'track';
    }
    for (const handle of this.page.querySelectorAll('[role=handle]')) handle.removeAttribute('role');
    for (const control of this.page.querySelectorAll<HTMLElement>(CONTROLS)) {
      if (control.hasAttribute('aria-haspopup')) giveRole(control);
      if ('named' in control.dataset) continue;
      const name = this.nameOf(control);
      if (name === undefined) continue;
      control.dataset.named = '';
      control.setAttribute('aria-label', name);
    }
  }

  private nameOf(control: Element): string | undefined {
    const part = PARTS.find(([selector]) => control.matches(selector));
    if (part) return say(part[1]);
    if (control.textContent.trim() !== '') return undefined;
    const command = control.closest('[data-u-command]')?.getAttribute('data-u-command') ?? '';
    return (this.tips ??= this.readTips()).get(command);
  }

  private readTips(): ReadonlyMap<string, string> {
    const tips = new Map<string, string>();
    const read = ({ item, children = [] }: IMenuSchema): void => {
      const tip = item?.tooltip ?? item?.title;
      if (item && tip !== undefined) tips.set(item.id, this.words.t(tip));
      children.forEach(read);
    };
    this.injector.get(IMenuManagerService).getMenuByPositionKey(MenuManagerPosition.RIBBON).forEach(read);
    return tips;
  }
}

/** What opens a menu is a button, or, around a field or another button, a group that has no state of its own. */
function giveRole(control: HTMLElement): void {
  if (control.matches('button, a[role]')) return;
  if (!control.querySelector('button, input')) {
    control.role = 'button';
    return;
  }
  control.role = 'group';
  control.removeAttribute('aria-expanded');
}
