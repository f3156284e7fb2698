import jpeg from 'jpeg-js';
import { expect, test } from 'vitest';
import { cleanFile } from '#functions/receipts/clean-file.ts';
import { fileKindOf } from '#functions/receipts/file-kind.ts';
import { imageSizeOf } from '#functions/receipts/image-size.ts';
import { scaledDown, turnedUpright } from '#functions/receipts/pixels.ts';
import { aPdf, photo } from '#test/receipts/photos.ts';

const limits = { maximumPixels: 50_000_000, longestSide: 2_000 };
const cleaned = async (bytes: Uint8Array, changes: Partial<typeof limits> = {}) => {
  const file = await cleanFile(bytes, { ...limits, ...changes });
  if (file === undefined) throw new Error('not cleaned');
  return file;
};
const colourAt = (picture: { width: number; data: Uint8Array }, x: number, y: number): string => {
  const at = (y * picture.width + x) * 4;
  const [red = 0, , blue = 0] = picture.data.subarray(at, at + 3);
  return red > blue ? 'red' : 'blue';
};

test.each([
  ['jpg', { width: 64, height: 48 }],
  ['png', { width: 64, height: 48 }],
  // An HEIC codes whole blocks and cuts them to size afterwards: what memory has to hold is the blocks.
  ['heic', { width: 64, height: 64 }],
] as const)('a %s is known by its bytes, and its size is read before anything is decoded', (kind, size) => {
  const bytes = photo(kind);
  expect(fileKindOf(bytes)).toBe(kind);
  expect(imageSizeOf(bytes, kind)).toEqual(size);
});

test('a JPEG is turned upright and comes out without place, description or any other hidden data', async () => {
  const bytes = photo('jpg');
  expect(Buffer.from(bytes).includes('SecretPlace')).toBe(true);
  const file = await cleaned(bytes);
  expect(file.contentType).toBe('image/jpeg');
  expect(Buffer.from(file.bytes).includes('SecretPlace')).toBe(false);
  expect(Buffer.from(file.bytes).includes('Exif')).toBe(false);
  const picture = jpeg.decode(file.bytes, { useTArray: true });
  expect([picture.width, picture.height]).toEqual([48, 64]);
  // Left became top.
  expect([colourAt(picture, 24, 5), colourAt(picture, 24, 58)]).toEqual(['red', 'blue']);
});

test.each(['png', 'heic'] as const)('a %s becomes a JPEG of the same picture, without its notes', async (kind) => {
  const file = await cleaned(photo(kind));
  expect(Buffer.from(file.bytes).includes('51.5007')).toBe(false);
  const picture = jpeg.decode(file.bytes, { useTArray: true });
  expect([picture.width, picture.height]).toEqual([64, 48]);
  expect([colourAt(picture, 5, 24), colourAt(picture, 58, 24)]).toEqual(['red', 'blue']);
});

test('a photo is made no larger than we keep', async () => {
  const file = await cleaned(photo('png'), { longestSide: 16 });
  expect(jpeg.decode(file.bytes, { useTArray: true })).toMatchObject({ width: 16, height: 12 });
});

test('a picture that would unfold into more than memory holds is not decoded', async () => {
  const bytes = Buffer.from(photo('png'));
  bytes.writeUInt32BE(60_000, 16);
  bytes.writeUInt32BE(60_000, 20);
  expect(await cleanFile(bytes, limits)).toBeUndefined();
});

test.each([
  ['nothing', new Uint8Array()],
  ['a page with a script', Buffer.from('<script>alert(1)</script>')],
  ['half a JPEG', photo('jpg').subarray(0, 300)],
  ['a PNG of nonsense', Buffer.concat([photo('png').subarray(0, 60), Buffer.alloc(200)])],
  ['half an HEIC', photo('heic').subarray(0, 500)],
  ['a drawing with scripts', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
])('%s is not readable, and no fault', async (_what, bytes) => {
  expect(await cleanFile(bytes, limits)).toBeUndefined();
});

test('a PDF keeps its length and its pages, and loses its author, program and dates', async () => {
  const bytes = aPdf('/Author (Sam Lee) /Producer (Phone) /CreationDate (D:20261112)');
  const file = await cleaned(bytes);
  const text = Buffer.from(file.bytes).toString('latin1');
  expect(file.contentType).toBe('application/pdf');
  expect(file.bytes.length).toBe(bytes.length);
  expect(text).not.toMatch(/Sam Lee|Phone|20261112|place-in-xmp/);
  expect(text).toContain('/Type /Page');
});

test.each(['/JavaScript (app.alert)', '/OpenAction << /S /Launch >>', '/EmbeddedFiles 3 0 R', '/Encrypt 4 0 R'])(
  'a PDF with %s is not kept',
  async (entry) => {
    expect(await cleanFile(aPdf(entry), limits)).toBeUndefined();
  },
);

test('each of the eight ways a phone holds a picture ends upright', () => {
  const picture = { width: 2, height: 1, data: new Uint8Array([1, 1, 1, 255, 2, 2, 2, 255]) };
  const firsts = (orientation: number) => {
    const { width, height, data } = turnedUpright(picture, orientation);
    return [width, height, ...Array.from({ length: width * height }, (_, index) => data[index * 4])];
  };
  expect([1, 2, 3, 4, 5, 6, 7, 8].map(firsts)).toEqual([
    [2, 1, 1, 2],
    [2, 1, 2, 1],
    [2, 1, 2, 1],
    [2, 1, 1, 2],
    [1, 2, 1, 2],
    [1, 2, 1, 2],
    [1, 2, 2, 1],
    [1, 2, 2, 1],
  ]);
});

test('what is clear becomes white', () => {
  const { data } = scaledDown({ width: 1, height: 1, data: new Uint8Array([0, 0, 0, 0]) }, 10);
  expect([...data]).toEqual([255, 255, 255, 255]);
});
