import { textAt, type FileKind } from '#functions/receipts/file-kind.ts';

/** Width and height of a picture before anything is decoded, so that a small file can't unfold into more than memory holds. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** Read from the header. Undefined when the header can't be read: then the picture isn't decoded at all. */
export const imageSizeOf = (bytes: Uint8Array, kind: Exclude<FileKind, 'pdf'>): ImageSize | undefined => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = kind === 'png' ? pngSize(view, bytes) : kind === 'jpg' ? jpegSize(view) : heicSize(view, bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
};

const pngSize = (view: DataView, bytes: Uint8Array): ImageSize | undefined =>
  bytes.length >= 24 && textAt(bytes, 12, 4) === 'IHDR' ? { width: view.getUint32(16), height: view.getUint32(20) } : undefined;

/** Walks the segments of a JPEG; answers the first frame's size. */
const jpegSize = (view: DataView): ImageSize | undefined => {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
};

// C4, C8 and CC are tables and an extension, not frames.
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The largest `ispe` box: tiles have theirs too, and the whole picture is never smaller than a tile. */
const heicSize = (view: DataView, bytes: Uint8Array): ImageSize | undefined => {
  let largest: ImageSize | undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf('ispe'); at !== -1 && at + 16 <= bytes.length; at = buffer.indexOf('ispe', at + 4)) {
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || size.width * size.height > largest.width * largest.height) largest = size;
  }
  return largest;
};
