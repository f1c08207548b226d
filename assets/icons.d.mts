export const SIZES: readonly number[];
export const ICONS: Readonly<Record<string, unknown>>;
export function drawIcon(name: string, size: number): Buffer;
export function encodePng(pixels: Buffer, size: number): Buffer;
