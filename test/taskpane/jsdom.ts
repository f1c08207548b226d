/** Gives jsdom what it leaves out of a browser and Fluent asks for. */
export function completeJsdom(): void {
  window.matchMedia = () => ({ matches: false, addEventListener() {}, removeEventListener() {} }) as never;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
}
