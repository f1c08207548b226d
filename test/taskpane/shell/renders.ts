/**
 * Counts what React draws, by the hook that it offers to developer tools: after every commit it hands over the tree, in
 * which each component that was drawn carries a flag. Import it before anything that imports `react-dom`.
 */

/** The little that is needed of React's own record of a component. */
interface Fiber {
  readonly type: unknown;
  readonly flags: number;
  readonly tag: number;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
  readonly alternate: Fiber | null;
  readonly memoizedProps: unknown;
}

/** One drawing of one component. */
export interface Drawn {
  readonly name: string;
  readonly props: unknown;
  /** Names of the components around it, from the outermost. */
  readonly within: readonly string[];
}

const PERFORMED_WORK = 1;
/**
 * Kinds of fibers that stand for components: function, class, forwardRef, and memo of a plain function. A memo with a
 * comparison of its own (14) has the function below it.
 */
const COMPONENTS: ReadonlySet<number> = new Set([0, 1, 11, 15]);

let drawn: Drawn[] = [];

function nameOf(type: unknown): string {
  if (typeof type === 'function') return type.name;
  if (typeof type !== 'object' || type === null) return '';
  const { displayName, render, type: inner } = type as Record<string, unknown>;
  return typeof displayName === 'string' ? displayName : nameOf(render ?? inner);
}

function note(fiber: Fiber, before: Fiber | null, within: readonly string[]): void {
  const name = COMPONENTS.has(fiber.tag) ? nameOf(fiber.type) : '';
  if (name !== '' && (fiber.flags & PERFORMED_WORK) !== 0) {
    drawn.push({ name, props: fiber.memoizedProps, within });
  }
  // Below a component that was left alone React keeps the very same children.
  if (before && fiber.child === before.child) return;
  const inside = name === '' ? within : [...within, name];
  for (let child = fiber.child; child; child = child.sibling) note(child, child.alternate, inside);
}

Object.assign(globalThis, {
  __REACT_DEVTOOLS_GLOBAL_HOOK__: {
    supportsFiber: true,
    inject: () => 1,
    onCommitFiberUnmount: () => undefined,
    onCommitFiberRoot: (_: number, root: { readonly current: Fiber }) => {
      note(root.current, root.current.alternate, []);
    },
  },
  IS_REACT_ACT_ENVIRONMENT: true,
});

/** Everything that was drawn since the last call. */
export function takeDrawn(): readonly Drawn[] {
  const taken = drawn;
  drawn = [];
  return taken;
}
