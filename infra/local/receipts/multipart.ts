/** One part of a posted form. `fileName` is undefined for plain fields. */
export interface Part {
  readonly name: string;
  readonly fileName: string | undefined;
  readonly contentType: string;
  readonly body: Buffer;
}

const headEnd = Buffer.from('\r\n\r\n');

/** Takes a `multipart/form-data` body apart, in order. A body that isn't one has no parts; a part that is cut off is left out. */
export const partsOf = (body: Buffer, contentType: string): readonly Part[] => {
  const boundary = /boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return [];
  const parts: Part[] = [];
  const delimiter = Buffer.from(`\r\n--${mark}`);
  // The first delimiter has no line end before it; with one put there all are alike.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let start = whole.indexOf(delimiter);
  while (start >= 0) {
    const end = whole.indexOf(delimiter, start + delimiter.length);
    if (end < 0) return parts;
    const part = partOf(whole.subarray(start + delimiter.length + 2, end));
    if (part !== undefined) parts.push(part);
    start = end;
  }
  return parts;
};

const partOf = (section: Buffer): Part | undefined => {
  const split = section.indexOf(headEnd);
  if (split < 0) return undefined;
  const head = section.subarray(0, split).toString();
  const name = /\bname="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  return {
    name,
    fileName: /\bfilename="([^"]*)"/i.exec(head)?.[1],
    contentType: /^content-type:\s*(.+)$/im.exec(head)?.[1]?.trim() ?? '',
    body: section.subarray(split + headEnd.length),
  };
};
