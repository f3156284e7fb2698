/** Decodes an HEIC photo to red, green, blue and alpha, already turned upright. The package has no types of its own. */
declare module 'heic-decode' {
  const decode: (given: { buffer: Uint8Array }) => Promise<{ width: number; height: number; data: Uint8ClampedArray }>;
  export default decode;
}

/** The part of pngjs that is used; the package has no types of its own. */
declare module 'pngjs' {
  export const PNG: { readonly sync: { read(file: Buffer): { width: number; height: number; data: Buffer } } };
}
