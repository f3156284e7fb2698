import { Agent, request as openRequest, type IncomingMessage, type OutgoingHttpHeaders, type ServerResponse } from 'node:http';

const keepAlive = new Agent({ keepAlive: true, maxSockets: 64 });

export interface Forwarded {
  readonly to: string;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Sends a request on and streams the answer back. When the other side drops the connection, ours is dropped too: the caller sees what happened. */
export const forward = async (request: Forwarded, response: ServerResponse): Promise<void> => {
  try {
    const answer = await send(request);
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.on('error', () => response.destroy());
    answer.pipe(response);
  } catch {
    response.destroy();
  }
};

/** Sends a request and gives the answer, its body unread. */
export const send = ({ to, method, path, headers, body }: Forwarded): Promise<IncomingMessage> => {
  const target = new URL(to);
  return new Promise((resolve, reject) => {
    const outgoing = openRequest(
      {
        host: target.hostname,
        port: target.port,
        method,
        path,
        agent: keepAlive,
        headers: { ...headers, host: target.host, 'content-length': body.length },
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
};

/** Ends idle connections, so that a stopped runner leaves nothing open. */
export const closeForwarding = (): void => {
  keepAlive.destroy();
};
