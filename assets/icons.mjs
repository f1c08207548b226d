/**
 * Draws the icons of the ribbon and the pane: `node assets/icons.mjs` writes assets/<name>-<size>.png.
 *
 * The drawings live on a grid of 16 units, so that edges fall on whole pixels in the sizes that ribbons use most.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';

export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80, 128];

const BLUE = [15, 84, 140];
const LIGHT = [214, 228, 240];
const WHITE = [255, 255, 255];
const GREEN = [16, 124, 65];
const GOLD = [242, 169, 0];

/**
 * Shapes answer how far a point lies inside (negative) or outside (positive), in units of the grid. Boxes move their
 * edges to whole pixels of the size that is drawn.
 */
const box =
  (left, top, right, bottom, radius = 0) =>
  (snap) => {
    const [x0, y0, x1, y1] = [left, top, right, bottom].map(snap);
    return (x, y) => {
      const dx = Math.max(x0 + radius - x, x - (x1 - radius));
      const dy = Math.max(y0 + radius - y, y - (y1 - radius));
      return Math.hypot(Math.max(dx, 0), Math.max(dy, 0)) + Math.min(Math.max(dx, dy), 0) - radius;
    };
  };
const disc = (cx, cy, radius) => () => (x, y) => Math.hypot(x - cx, y - cy) - radius;
const stroke = (points, width) => () => (x, y) => {
  let nearest = Infinity;
  for (let i = 1; i < points.length; i += 1) {
    const [ax, ay] = points[i - 1];
    const [bx, by] = points[i];
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2);
    const t = Math.min(1, Math.max(0, along));
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)));
  }
  return nearest - width / 2;
};

const sheet = (x, y) => [
  [box(x, y, x + 11, y + 13, 1), BLUE],
  [box(x + 1, y + 4, x + 10, y + 12), WHITE],
];
const grid = (x, y) => [
  ...sheet(x, y),
  [box(x + 1, y + 6, x + 10, y + 7), LIGHT],
  [box(x + 1, y + 9, x + 10, y + 10), LIGHT],
  [box(x + 4, y + 4, x + 5, y + 12), LIGHT],
];
/** A badge stands clear of the sheet by a rim of white. */
const badge = (colour) => [
  [disc(11.5, 11.5, 4.5), WHITE],
  [disc(11.5, 11.5, 4), colour],
];
const plus = [
  [box(9, 11, 14, 12), WHITE],
  [box(11, 9, 12, 14), WHITE],
];
const tick = [
  [
    stroke(
      [
        [9.6, 11.7],
        [11, 13.1],
        [13.5, 10.2],
      ],
      1.3,
    ),
    WHITE,
  ],
];

/** Later shapes lie over earlier ones. */
export const ICONS = {
  pane: [
    [box(1, 1, 15, 15, 2.5), BLUE],
    [box(3, 9, 5, 13), WHITE],
    [box(7, 7, 9, 13), WHITE],
    [box(11, 5, 13, 13), WHITE],
    [disc(4, 5, 2), GOLD],
  ],
  template: [...grid(2, 1), ...badge(GREEN), ...plus],
  annexes: [
    [box(4, 0, 15, 11, 1), BLUE],
    [box(5, 3, 14, 10), WHITE],
    [box(0, 2, 12, 16, 1.5), WHITE],
    ...grid(0, 3),
    ...badge(GREEN),
    ...plus,
  ],
  validate: [...grid(2, 1), ...badge(GREEN), ...tick],
  table: [
    [box(1, 2, 15, 14, 1), BLUE],
    [box(2, 5, 14, 13), WHITE],
    [box(2, 7, 14, 8), LIGHT],
    [box(2, 10, 14, 11), LIGHT],
    [box(5, 5, 6, 13), LIGHT],
    [box(10, 5, 11, 13), LIGHT],
  ],
  form: [
    ...sheet(2, 1),
    [box(4, 6, 7, 7), BLUE],
    [box(4, 9, 7, 10), BLUE],
    [box(8, 6, 11, 7), GOLD],
    [box(8, 9, 11, 10), GOLD],
  ],
};

/** Samples per pixel edge; 8 × 8 give smooth curves and keep straight edges exact. */
const SAMPLES = 8;

/** RGBA bytes of an icon, row by row. */
export function drawIcon(name, size) {
  const snap = (unit) => (Math.round((unit * size) / 16) * 16) / size;
  const shapes = ICONS[name].map(([shape, colour]) => [shape(snap), colour]);
  const pixels = Buffer.alloc(size * size * 4);
  const unit = 16 / size;
  for (let py = 0; py < size; py += 1) {
    for (let px = 0; px < size; px += 1) {
      // Where no outline is near, one sample tells the whole pixel.
      const crossed = shapes.some(([shape]) => Math.abs(shape((px + 0.5) * unit, (py + 0.5) * unit)) < unit);
      const samples = crossed ? SAMPLES : 1;
      let covered = 0;
      const sum = [0, 0, 0];
      for (let s = 0; s < samples * samples; s += 1) {
        const x = (px + ((s % samples) + 0.5) / samples) * unit;
        const y = (py + (Math.floor(s / samples) + 0.5) / samples) * unit;
        const top = shapes.findLast(([shape]) => shape(x, y) < 0);
        if (!top) continue;
        covered += 1;
        for (let i = 0; i < 3; i += 1) sum[i] += top[1][i];
      }
      const offset = (py * size + px) * 4;
      if (covered > 0) sum.forEach((channel, i) => (pixels[offset + i] = Math.round(channel / covered)));
      pixels[offset + 3] = Math.round((covered * 255) / (samples * samples));
    }
  }
  return pixels;
}

/** Wraps RGBA bytes as a PNG file (RFC 2083). */
export function encodePng(pixels, size) {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const lines = Buffer.alloc(size * (size * 4 + 1));
  for (let y = 0; y < size; y += 1)
    pixels.copy(lines, y * (size * 4 + 1) + 1, y * size * 4, (y + 1) * size * 4);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}

function crc32(bytes) {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of Object.keys(ICONS)) {
    for (const size of SIZES) {
      writeFileSync(new URL(`${name}-${size}.png`, import.meta.url), encodePng(drawIcon(name, size), size));
    }
  }
}
