/** Which pages of the workbench are open: each holds a lock of the browser, which ends with it however it ends. */
const PREFIX = 'kc-workbench-page:';

/** Lets other pages know of this one for as long as it is there. */
export function announcePage(id: string): void {
  navigator.locks.request(`${PREFIX}${id}`, () => new Promise<never>(() => undefined)).catch(() => undefined);
}

/** Ids of the pages that are open; none where the browser does not tell. */
export async function openPages(): Promise<ReadonlySet<string>> {
  try {
    const { held = [] } = await navigator.locks.query();
    return new Set(held.flatMap(({ name }) => (name?.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])));
  } catch {
    return new Set();
  }
}
