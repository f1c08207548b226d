import { element } from './element';
import type { RibbonAction, RibbonControl, RibbonGroup, RibbonTab } from './manifest';

/** Draws a tab of the manifest as a strip of groups with large buttons, and menus that open below. */
export function ribbonTab(
  tab: RibbonTab,
  run: (action: RibbonAction, control: RibbonControl) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'ribbon', role: 'toolbar', 'aria-label': tab.label },
    ...tab.groups.map((group) => ribbonGroup(group, run)),
  );
}

function ribbonGroup(
  group: RibbonGroup,
  run: (action: RibbonAction, control: RibbonControl) => void,
): HTMLElement {
  return element(
    'div',
    { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
    element(
      'div',
      { class: 'ribbon-controls' },
      ...group.controls.map((control) => largeButton(control, run)),
    ),
    element('div', { class: 'ribbon-group-label' }, group.label),
  );
}

function largeButton(
  control: RibbonControl,
  run: (action: RibbonAction, control: RibbonControl) => void,
): HTMLElement {
  const button = element(
    'button',
    { type: 'button', class: 'ribbon-button', title: control.tip, 'data-control': control.id },
    icon(control, 32),
    element('span', { class: 'ribbon-label' }, control.label),
  );
  if (control.items.length === 0) {
    act(button, control, run);
    return button;
  }
  button.append(element('span', { class: 'ribbon-caret', 'aria-hidden': 'true' }));
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const list = element('div', { class: 'ribbon-menu', role: 'menu', 'aria-label': control.label });
  list.hidden = true;
  const open = (shown: boolean): void => {
    list.hidden = !shown;
    button.setAttribute('aria-expanded', String(shown));
    if (shown) (list.firstElementChild as HTMLElement | null)?.focus();
  };
  for (const item of control.items) {
    const entry = element(
      'button',
      { type: 'button', role: 'menuitem', class: 'ribbon-item', title: item.tip, 'data-control': item.id },
      icon(item, 16),
      element('span', {}, item.label),
    );
    act(entry, item, run);
    entry.addEventListener('click', () => {
      open(false);
    });
    list.append(entry);
  }
  button.addEventListener('click', () => {
    open(list.hidden);
  });
  list.addEventListener('keydown', (event) => {
    const entries = [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
    const at = entries.indexOf(document.activeElement as HTMLElement);
    if (event.key === 'ArrowDown') entries[(at + 1) % entries.length]?.focus();
    else if (event.key === 'ArrowUp') entries[(at - 1 + entries.length) % entries.length]?.focus();
    else if (event.key === 'Escape') {
      open(false);
      button.focus();
    } else return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', (event) => {
    if (!list.hidden && !holder.contains(event.target as Node)) open(false);
  });
  const holder = element('div', { class: 'ribbon-holder' }, button, list);
  return holder;
}

function act(
  button: HTMLElement,
  control: RibbonControl,
  run: (action: RibbonAction, control: RibbonControl) => void,
): void {
  const { action } = control;
  if (!action) return;
  button.setAttribute('data-action', action.kind === 'execute' ? action.functionName : 'showPane');
  button.addEventListener('click', () => {
    run(action, control);
  });
}

function icon(control: RibbonControl, size: 16 | 32): HTMLElement {
  const sharp = control.icon(size * 2) ?? control.icon(size) ?? '';
  return element('img', {
    class: `ribbon-icon-${size}`,
    src: sharp,
    alt: '',
    width: String(size),
    height: String(size),
  });
}
