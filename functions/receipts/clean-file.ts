import heicDecode from 'heic-decode';
import jpeg from 'jpeg-js';
import { PNG } from 'pngjs';
import { cleanPdf } from '#functions/receipts/clean-pdf.ts';
import { fileKindOf, type FileKind } from '#functions/receipts/file-kind.ts';
import { imageSizeOf } from '#functions/receipts/image-size.ts';
import { jpegOrientation } from '#functions/receipts/jpeg-orientation.ts';
import { scaledDown, turnedUpright, type Pixels } from '#functions/receipts/pixels.ts';

/** Limits of a picture (policy evidence.max_pixels, evidence.kept_longest_side). */
export interface PictureLimits {
  readonly maximumPixels: number;
  readonly longestSide: number;
}

export interface CleanFile {
  readonly bytes: Uint8Array;
  readonly contentType: 'image/jpeg' | 'application/pdf';
}

const quality = 82;
const decodeMegabytes = 1_200;

/**
 * What was sent, made safe to show: a picture is decoded and drawn again, so that nothing it carried (place, time, phone, programs) is
 * left and no byte of it is served; a PDF is looked through and handed on as it is, so whoever asks has had it scanned. Undefined when it can't be opened or is larger than allowed.
 */
export const cleanFile = async (bytes: Uint8Array, limits: PictureLimits): Promise<CleanFile | undefined> => {
  const kind = fileKindOf(bytes);
  if (kind === undefined) return undefined;
  if (kind === 'pdf') {
    const pdf = cleanPdf(bytes);
    return pdf === undefined ? undefined : { bytes: pdf, contentType: 'application/pdf' };
  }
  const size = imageSizeOf(bytes, kind);
  if (size === undefined || size.width * size.height > limits.maximumPixels) return undefined;
  const pixels = await decodedOrUndefined(bytes, kind, limits);
  if (pixels === undefined) return undefined;
  const upright = turnedUpright(scaledDown(pixels, limits.longestSide), kind === 'jpg' ? jpegOrientation(bytes) : 1);
  return {
    bytes: jpeg.encode({ width: upright.width, height: upright.height, data: upright.data }, quality).data,
    contentType: 'image/jpeg',
  };
};

/** A picture that its decoder can't make sense of is the person's to send again, not a fault of ours. */
const decodedOrUndefined = async (
  bytes: Uint8Array,
  kind: Exclude<FileKind, 'pdf'>,
  limits: PictureLimits,
): Promise<Pixels | undefined> => {
  try {
    return await decoded(bytes, kind, limits);
  } catch {
    return undefined;
  }
};

const decoded = async (bytes: Uint8Array, kind: Exclude<FileKind, 'pdf'>, limits: PictureLimits): Promise<Pixels> => {
  switch (kind) {
    case 'jpg':
      return jpeg.decode(bytes, {
        useTArray: true,
        maxResolutionInMP: Math.ceil(limits.maximumPixels / 1_000_000),
        maxMemoryUsageInMB: decodeMegabytes,
      });
    case 'png':
      return PNG.sync.read(Buffer.from(bytes));
    case 'heic':
      return heicDecode({ buffer: bytes });
    default:
      return kind satisfies never;
  }
};
