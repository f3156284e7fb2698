import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Photos of 64 × 48 points, the left half red and the right half blue. The JPEG says it has to be turned (orientation 6) and carries a
 * description and a GPS directory; the PNG carries a comment with a place; the HEIC was made with libheif's own heif-enc.
 */
export const photo = (kind: 'jpg' | 'png' | 'heic'): Uint8Array => readFileSync(join(import.meta.dirname, 'photos', `ticket.${kind}`));

/** A PDF of one empty page. `info` goes into its information dictionary. */
export const aPdf = (info: string): Uint8Array =>
  Buffer.from(
    [
      '%PDF-1.4',
      '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj',
      '2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj',
      '3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj',
      `4 0 obj << ${info} >> endobj`,
      '<?xpacket begin="" id="W5M0"?><x:xmpmeta>place-in-xmp</x:xmpmeta><?xpacket end="w"?>',
      'trailer << /Root 1 0 R /Info 4 0 R >>',
      '%%EOF',
    ].join('\n'),
    'latin1',
  );
