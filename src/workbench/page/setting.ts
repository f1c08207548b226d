/** What the browser has kept of a setting of the page; `null` when it keeps none. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a setting for the next time; where the browser keeps nothing, it holds for as long as the page is open. */
export function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Nobody loses more than the setting.
  }
}
