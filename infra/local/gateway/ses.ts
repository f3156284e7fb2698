import type { ServerResponse } from 'node:http';
import { readSendRequest, sesPermissions } from '#infra/local/gateway/ses-permissions.ts';
import { sendQueryFailure } from '#infra/local/gateway/answer.ts';
import type { Behind, Call } from '#infra/local/gateway/call.ts';

// SES takes 40 MB through its version 2 and 10 MB through this one.
const largestMailBytes = 10 * 1024 * 1024;

/** Checks who may send from which address, then hands the mail to the local mailbox. */
export const answerSes = async (call: Call, behind: Behind, response: ServerResponse): Promise<void> => {
  const request = readSendRequest(new URLSearchParams(call.body.toString()));
  if (!call.check(sesPermissions(request, []).map((permission) => ({ permission, ofResource: [] })))) return;
  if (request.raw.length > largestMailBytes) {
    sendQueryFailure(response, { status: 400, code: 'MessageRejected', message: 'The message is longer than SES takes.' });
    return;
  }
  const answer = await behind.mailbox.accept(call.body, request);
  response.writeHead(answer.status, { 'content-type': 'text/xml' });
  response.end(answer.body);
};
