import type { IncomingMessage } from 'node:http';

/** A body longer than its limit. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge';
}

/**
 * Reads a request's body whole. Refuses with BodyTooLarge once it is over `atMostBytes`; what follows is read and thrown away up to the
 * same amount again, so that the sender hears the answer, and then the connection is cut off.
 */
export const readBody = async (request: IncomingMessage, atMostBytes: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    length += chunk.length;
    if (length <= atMostBytes) chunks.push(chunk);
    if (length > 2 * atMostBytes) request.destroy();
  }
  if (length > atMostBytes) throw new BodyTooLarge(`More than ${atMostBytes} bytes.`);
  return Buffer.concat(chunks);
};
