import { Engine, Layer } from '@univerjs/preset-sheets-core';
import { holdPainting, paintOnDemand } from '../../../src/workbench/grid/paintOnDemand';

/** The part of Univer's engine that paints: frame after frame for as long as it has something to paint with. */
interface PlayedEngine {
  readonly tasks: Set<() => void>;
  dirty: boolean;
  frame(milliseconds: number): Promise<void>;
}

jest.mock('@univerjs/preset-sheets-core', () => {
  class Frames {
    private readonly listeners: (() => void)[] = [];
    subscribe(listener: () => void) {
      this.listeners.push(listener);
    }
    next() {
      for (const listener of this.listeners) listener();
    }
  }
  class Engine implements PlayedEngine {
    readonly tasks = new Set<() => void>();
    readonly beginFrame$ = new Frames();
    readonly endFrame$ = new Frames();
    dirty = false;
    getScenes() {
      return { main: { isDirty: () => this.dirty } };
    }
    runRenderLoop(paint: () => void) {
      this.tasks.add(paint);
    }
    stopRenderLoop(paint: () => void) {
      this.tasks.delete(paint);
    }
    async frame(milliseconds: number) {
      this.beginFrame$.next();
      for (const paint of this.tasks) paint();
      this.dirty = false;
      jest.advanceTimersByTime(milliseconds);
      this.endFrame$.next();
      await Promise.resolve();
    }
  }
  class Layer {
    constructor(private readonly engine: Engine) {}
    readonly scene = { getEngine: () => this.engine };
    makeDirty(state: boolean) {
      this.engine.dirty = state;
      return this;
    }
  }
  return { Engine, Layer };
});

function opened(): {
  readonly engine: Engine & PlayedEngine;
  readonly layer: Layer;
  readonly paint: () => void;
} {
  paintOnDemand();
  const engine = new (Engine as unknown as new () => Engine & PlayedEngine)();
  const layer = new (Layer as unknown as new (engine: Engine) => Layer)(engine);
  const paint = jest.fn();
  engine.runRenderLoop(paint);
  return { engine, layer, paint };
}

beforeEach(() => {
  jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
});

afterEach(() => {
  holdPainting(false);
  jest.useRealTimers();
});

it('asks for no frame when nothing is left to paint', async () => {
  const { engine } = opened();
  expect(engine.tasks.size).toBe(1);
  await engine.frame(5);
  expect(engine.tasks.size).toBe(0);
});

it('paints a change at once when nothing was painted lately', async () => {
  const { engine, layer, paint } = opened();
  await engine.frame(50);
  jest.advanceTimersByTime(60);
  layer.makeDirty();
  expect([...engine.tasks]).toEqual([paint]);
});

it('pauses after a frame for as long as the frame took, however many changes come', async () => {
  const { engine, layer, paint } = opened();
  await engine.frame(50);
  for (let change = 0; change < 4; change++) {
    layer.makeDirty();
    expect(engine.tasks.size).toBe(0);
    jest.advanceTimersByTime(10);
  }
  jest.advanceTimersByTime(10);
  expect([...engine.tasks]).toEqual([paint]);
});

it('pauses for no longer than a tenth of a second', async () => {
  const { engine, layer, paint } = opened();
  await engine.frame(3000);
  layer.makeDirty();
  jest.advanceTimersByTime(99);
  expect(engine.tasks.size).toBe(0);
  jest.advanceTimersByTime(1);
  expect([...engine.tasks]).toEqual([paint]);
});

it('paints what has changed while it painted', async () => {
  const { engine, layer, paint } = opened();
  engine.endFrame$.subscribe(() => layer.makeDirty());
  await engine.frame(50);
  expect(engine.tasks.size).toBe(0);
  jest.advanceTimersByTime(50);
  expect([...engine.tasks]).toEqual([paint]);
});

it('does not pause between frames that take next to nothing', async () => {
  const { engine, layer, paint } = opened();
  await engine.frame(2);
  layer.makeDirty();
  expect([...engine.tasks]).toEqual([paint]);
});

it('paints nothing while it is held, and then what has changed', () => {
  const { engine, layer, paint } = opened();
  holdPainting(true);
  expect(engine.tasks.size).toBe(0);
  layer.makeDirty();
  jest.advanceTimersByTime(1000);
  expect(engine.tasks.size).toBe(0);
  holdPainting(false);
  expect([...engine.tasks]).toEqual([paint]);
});

it('wakes no engine of what is closed', async () => {
  const { engine, layer, paint } = opened();
  await engine.frame(50);
  layer.makeDirty();
  engine.stopRenderLoop(paint);
  jest.advanceTimersByTime(1000);
  expect(engine.tasks.size).toBe(0);
});
