import { Engine, Layer } from '@univerjs/preset-sheets-core';

/** What an engine paints with, whether it is painting or asleep. */
const paints = new WeakMap<Engine, Set<() => void>>();
let isOnDemand = false;

/**
 * Univer asks the browser for a frame sixty times a second for as long as a sheet is open, which takes a tenth of a
 * processor and finds nothing to paint. From here on its engines sleep when nothing is left to paint, and wake when a
 * layer has something. To be called before there is a grid.
 */
export function paintOnDemand(): void {
  if (isOnDemand) return;
  isOnDemand = true;
  /* eslint-disable @typescript-eslint/unbound-method -- each is called with its engine or layer */
  const run = Engine.prototype.runRenderLoop;
  const stop = Engine.prototype.stopRenderLoop;
  const makeDirty = Layer.prototype.makeDirty;
  /* eslint-enable @typescript-eslint/unbound-method */

  const sleep = (engine: Engine): void => {
    if (Object.values(engine.getScenes()).some((scene) => scene.isDirty())) return;
    for (const paint of paints.get(engine) ?? []) stop.call(engine, paint);
  };
  Engine.prototype.runRenderLoop = function (paint) {
    const known = paints.get(this) ?? new Set();
    known.add(paint);
    if (!paints.has(this)) {
      paints.set(this, known);
      // Not before the frame has ended: it asks for the next one with its last step.
      this.endFrame$.subscribe(() => {
        queueMicrotask(() => {
          sleep(this);
        });
      });
    }
    run.call(this, paint);
  };
  Engine.prototype.stopRenderLoop = function (paint) {
    if (paint) paints.get(this)?.delete(paint);
    else paints.get(this)?.clear();
    stop.call(this, paint);
  };
  Layer.prototype.makeDirty = function (state = true) {
    makeDirty.call(this, state);
    const engine = state ? this.scene.getEngine() : null;
    if (engine) for (const paint of paints.get(engine) ?? []) run.call(engine, paint);
    return this;
  };
}
