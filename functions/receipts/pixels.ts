/** A picture as red, green, blue, alpha for each point, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** The picture made smaller so that its longest side fits, each new point the mean of those it covers. What is clear becomes white. */
export const scaledDown = (from: Pixels, longestSide: number): Pixels => {
  const ratio = Math.min(1, longestSide / Math.max(from.width, from.height));
  const width = Math.max(1, Math.round(from.width * ratio));
  const height = Math.max(1, Math.round(from.height * ratio));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    const rows = span(y, height, from.height);
    for (let x = 0; x < width; x += 1) writeMean(from, data, { at: (y * width + x) * 4, rows, columns: span(x, width, from.width) });
  }
  return { width, height, data };
};

interface Span {
  readonly first: number;
  readonly end: number;
}

const span = (index: number, count: number, of: number): Span => {
  const first = Math.floor((index * of) / count);
  return { first, end: Math.max(first + 1, Math.floor(((index + 1) * of) / count)) };
};

const writeMean = (from: Pixels, data: Uint8Array, to: { readonly at: number; readonly rows: Span; readonly columns: Span }): void => {
  let red = 0;
  let green = 0;
  let blue = 0;
  for (let y = to.rows.first; y < to.rows.end; y += 1) {
    for (let x = to.columns.first; x < to.columns.end; x += 1) {
      const at = (y * from.width + x) * 4;
      const alpha = from.data[at + 3] ?? 255;
      red += onWhite(from.data[at] ?? 0, alpha);
      green += onWhite(from.data[at + 1] ?? 0, alpha);
      blue += onWhite(from.data[at + 2] ?? 0, alpha);
    }
  }
  const count = (to.rows.end - to.rows.first) * (to.columns.end - to.columns.first);
  data[to.at] = red / count;
  data[to.at + 1] = green / count;
  data[to.at + 2] = blue / count;
  data[to.at + 3] = 255;
};

const onWhite = (value: number, alpha: number): number => (alpha === 255 ? value : (value * alpha + 255 * (255 - alpha)) / 255);

/** The picture turned upright, by the number a phone wrote (1 to 8, as EXIF has them). */
export const turnedUpright = (from: Pixels, orientation: number): Pixels => {
  if (orientation <= 1 || orientation > 8) return from;
  const swaps = orientation >= 5;
  const width = swaps ? from.height : from.width;
  const height = swaps ? from.width : from.height;
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const source = sourceOf({ x, y }, from, orientation);
      const at = (source.y * from.width + source.x) * 4;
      data.set(from.data.subarray(at, at + 4), (y * width + x) * 4);
    }
  }
  return { width, height, data };
};

interface Point {
  readonly x: number;
  readonly y: number;
}

const sourceOf = ({ x, y }: Point, { width, height }: Pixels, orientation: number): Point => {
  const right = width - 1;
  const bottom = height - 1;
  const points: readonly Point[] = [
    { x: right - x, y },
    { x: right - x, y: bottom - y },
    { x, y: bottom - y },
    { x: y, y: x },
    { x: y, y: bottom - x },
    { x: right - y, y: bottom - x },
    { x: right - y, y: x },
  ];
  return points[orientation - 2] ?? { x, y };
};
