/** A reader that gives the very same value again as long as a fresh one has the same members. */
export function steady<Value>(read: () => Value): () => Value {
  let last: { readonly value: Value } | null = null;
  return () => {
    const value = read();
    if (!last || !hasSameMembers(last.value, value)) last = { value };
    return last.value;
  };
}

/**
 * True for one and the same value, and for two plain objects or lists with the same members.
 *
 * @example hasSameMembers({ done: 1, total: 2 }, { done: 1, total: 2 }) // true
 * @example hasSameMembers([[]], [[]]) // false
 */
export function hasSameMembers(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isPlain(one) || !isPlain(other)) return false;
  const entries = Object.entries(one);
  return (
    Array.isArray(one) === Array.isArray(other) &&
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.hasOwn(other, key) && Object.is(value, other[key]))
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
