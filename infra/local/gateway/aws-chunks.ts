/**
 * Undoes `aws-chunked`, the way the SDK sends bodies it streams: each chunk is `<length in hex>[;…]\r\n<bytes>\r\n`, ended by a chunk of
 * nothing and trailers. Bodies sent in one piece come back as they are.
 */
export const decodeAwsChunks = (headers: Readonly<Record<string, string>>, body: Buffer): Buffer => {
  const isChunked =
    (headers['x-amz-content-sha256'] ?? '').startsWith('STREAMING-') || (headers['content-encoding'] ?? '').includes('aws-chunked');
  if (!isChunked) return body;
  const pieces: Buffer[] = [];
  let position = 0;
  while (position < body.length) {
    const lineEnd = body.indexOf('\r\n', position);
    if (lineEnd < 0) break;
    const length = Number.parseInt(body.subarray(position, lineEnd).toString(), 16);
    if (!Number.isInteger(length) || length === 0) break;
    pieces.push(body.subarray(lineEnd + 2, lineEnd + 2 + length));
    position = lineEnd + 2 + length + 2;
  }
  return Buffer.concat(pieces);
};
