import { Engine, Layer } from '@univerjs/preset-sheets-core';

/** An engine's painting. */
interface Painting {
  /** What the engine paints with, whether it is painting or asleep. */
  readonly paints: Set<() => void>;
  /** When the last frame began and ended. */
  began: number;
  ended: number;
  waking: ReturnType<typeof setTimeout> | undefined;
}

/** Milliseconds: the longest and the shortest pause that makes sense. */
const LONGEST = 100;
const SHORTEST = 4;

const paintings = new WeakMap<Engine, Painting>();
/** The engines of what is open. */
const open = new Set<Engine>();
let isOnDemand = false;
let isHeld = false;

/* eslint-disable @typescript-eslint/unbound-method -- each is called with its engine or layer */
const run = Engine.prototype.runRenderLoop;
const stop = Engine.prototype.stopRenderLoop;
const makeDirty = Layer.prototype.makeDirty;
/* eslint-enable @typescript-eslint/unbound-method */

/**
 * Univer asks the browser for a frame sixty times a second for as long as a sheet is open, which takes a tenth of a
 * processor and finds nothing to paint. From here on its engines sleep when nothing is left to paint, and wake when a
 * layer has something: after as long a pause as the last frame took, because each step of an entry (its editor, its
 * value, what follows from it, the next cell) would else be painted for itself. To be called before there is a grid.
 */
export function paintOnDemand(): void {
  if (isOnDemand) return;
  isOnDemand = true;
  Engine.prototype.runRenderLoop = function (paint) {
    const painting = paintings.get(this) ?? watched(this);
    painting.paints.add(paint);
    open.add(this);
    if (!isHeld) run.call(this, paint);
  };
  Engine.prototype.stopRenderLoop = function (paint) {
    const painting = paintings.get(this);
    if (paint) painting?.paints.delete(paint);
    else painting?.paints.clear();
    if (painting?.paints.size === 0) open.delete(this);
    stop.call(this, paint);
  };
  Layer.prototype.makeDirty = function (state = true) {
    makeDirty.call(this, state);
    const engine = state ? this.scene.getEngine() : null;
    if (engine) wake(engine);
    return this;
  };
}

/** Lets nothing be painted, as browsers do with a page behind others: for tests that do not look at the grid. */
export function holdPainting(held: boolean): void {
  isHeld = held;
  for (const engine of open) {
    if (held) sleep(engine);
    else wake(engine);
  }
}

function watched(engine: Engine): Painting {
  const painting: Painting = { paints: new Set(), began: 0, ended: 0, waking: undefined };
  paintings.set(engine, painting);
  engine.beginFrame$.subscribe(() => {
    painting.began = performance.now();
  });
  engine.endFrame$.subscribe(() => {
    painting.ended = performance.now();
    // Not before the frame has ended: it asks for the next one with its last step.
    queueMicrotask(() => {
      sleep(engine);
      if (Object.values(engine.getScenes()).some((scene) => scene.isDirty())) wake(engine);
    });
  });
  return painting;
}

function sleep(engine: Engine): void {
  for (const paint of paintings.get(engine)?.paints ?? []) stop.call(engine, paint);
}

function wake(engine: Engine): void {
  const painting = paintings.get(engine);
  if (!painting || painting.waking !== undefined || isHeld) return;
  const took = Math.min(painting.ended - painting.began, LONGEST);
  const pause = painting.ended + took - performance.now();
  const paint = (): void => {
    painting.waking = undefined;
    if (!isHeld) for (const each of painting.paints) run.call(engine, each);
  };
  if (pause < SHORTEST) paint();
  else painting.waking = setTimeout(paint, pause);
}
