import { textAt } from '#functions/receipts/file-kind.ts';

const orientationTag = 0x0112;

/** How a phone says a JPEG has to be turned, 1 to 8; 1 when it says nothing. Read before the rest of the hidden data is thrown away. */
export const jpegOrientation = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 2;
  while (at + 4 < bytes.length && view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
    const length = view.getUint16(at + 2);
    if (view.getUint8(at + 1) === 0xe1 && textAt(bytes, at + 4, 4) === 'Exif')
      return fromTiff(view, at + 10, Math.min(bytes.length, at + 2 + length));
    at += 2 + length;
  }
  return 1;
};

/** The orientation in the first directory of the TIFF part. Anything that points outside is no orientation. */
const fromTiff = (view: DataView, start: number, end: number): number => {
  if (start + 8 > end) return 1;
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > end) return 1;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return 1;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
};
