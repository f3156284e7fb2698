import type { ServerResponse } from 'node:http';

/** Refuses or fails in the format each service's SDK understands. */
export interface Failure {
  readonly status: number;
  /** The exception's name: `AccessDeniedException`. */
  readonly code: string;
  readonly message: string;
}

/** A JSON-protocol failure (DynamoDB, KMS). */
export const sendJsonFailure = (response: ServerResponse, failure: Failure): void => {
  response.writeHead(failure.status, { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': failure.code });
  response.end(JSON.stringify({ __type: `com.amazon.coral.service#${failure.code}`, message: failure.message, Message: failure.message }));
};

/** A failure of the SES v1 query protocol. */
export const sendQueryFailure = (response: ServerResponse, failure: Failure): void => {
  const error = `<Error><Type>Sender</Type><Code>${escapeXml(failure.code)}</Code><Message>${escapeXml(failure.message)}</Message></Error>`;
  response.writeHead(failure.status, { 'content-type': 'text/xml' });
  response.end(`<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/">${error}<RequestId>local</RequestId></ErrorResponse>`);
};

/** A failure as S3 sends it. */
export const sendS3Failure = (response: ServerResponse, failure: Failure): void => {
  response.writeHead(failure.status, { 'content-type': 'application/xml' });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${escapeXml(failure.code)}</Code><Message>${escapeXml(failure.message)}</Message></Error>`,
  );
};

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
