export type FileKind = 'jpg' | 'png' | 'heic' | 'pdf';

const heicBrands = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1']);

/** What a file is, by its first bytes: its name and what the browser called it say nothing. Undefined for anything we don't take. */
export const fileKindOf = (bytes: Uint8Array): FileKind | undefined => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpg';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (textAt(bytes, 4, 4) === 'ftyp' && heicBrands.has(textAt(bytes, 8, 4))) return 'heic';
  return textAt(bytes, 0, 5) === '%PDF-' ? 'pdf' : undefined;
};

const startsWith = (bytes: Uint8Array, first: readonly number[]): boolean => first.every((byte, index) => bytes[index] === byte);

/** Bytes as Latin letters. */
export const textAt = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.subarray(from, from + length)).toString('latin1');
