import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { sendJsonFailure, sendQueryFailure, sendS3Failure, type Failure } from '#infra/local/gateway/answer.ts';
import { BodyTooLarge, readBody } from '#infra/local/gateway/body.ts';
import { signatureOf } from '#infra/local/gateway/caller.ts';
import type { Behind, Call } from '#infra/local/gateway/call.ts';
import { answerDynamo } from '#infra/local/gateway/dynamodb.ts';
import { answerKms, type Check } from '#infra/local/gateway/kms.ts';
import { refusalOf, wordsOf } from '#infra/local/gateway/permission.ts';
import { answerS3 } from '#infra/local/gateway/s3.ts';
import { answerSes } from '#infra/local/gateway/ses.ts';
import { parseJson } from '#infra/local/json.ts';

// The largest thing sent through it is a cleaned photo; a mail with a paper is smaller.
const largestBodyBytes = 48 * 1024 * 1024;

/**
 * The one address all functions' SDK clients talk to. It knows who calls by the access key, works out which IAM actions on which
 * resources the call needs, decides by the synthesized role, and refuses as AWS would or passes the call on.
 */
export const makeGateway = (behind: Behind): Server =>
  createServer((request, response) => {
    answer(behind, request, response).catch((error: unknown) => {
      const failure = { status: error instanceof BodyTooLarge ? 413 : 500, code: 'LocalRunnerFault', message: String(error) };
      if (!response.headersSent) sendJsonFailure(response, failure);
      else response.destroy();
    });
  });

const answer = async (behind: Behind, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const url = new URL(request.url ?? '/', 'http://gateway');
  const signature = signatureOf(request.headers, url);
  const body = await readBody(request, largestBodyBytes);
  const service = signature?.service ?? '';
  const caller = behind.callers.get(signature?.accessKeyId ?? '');
  if (caller === undefined) {
    refuse(service, response, {
      status: 403,
      code: 'UnrecognizedClientException',
      message: 'No function of the template has this access key.',
    });
    return;
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
  const check: Check = (needed) => {
    const refusal = needed
      .map(({ permission, ofResource }) => refusalOf(caller, permission, ofResource))
      .find((each) => each !== undefined);
    if (refusal === undefined) return true;
    const message = wordsOf(caller, refusal);
    behind.onRefusal(message);
    refuse(service, response, {
      status: service === 's3' || service === 'ses' ? 403 : 400,
      code: service === 'dynamodb' || service === 'kms' ? 'AccessDeniedException' : 'AccessDenied',
      message,
    });
    return false;
  };
  await dispatch(behind, service, { caller, method: request.method ?? 'GET', url, headers, body, check }, response);
};

const dispatch = async (behind: Behind, service: string, call: Call, response: ServerResponse): Promise<void> => {
  switch (service) {
    case 'dynamodb':
      return answerDynamo(call, behind, response);
    case 's3':
      return answerS3(call, behind, response);
    case 'ses':
      return answerSes(call, behind, response);
    case 'kms': {
      const operation = (call.headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
      answerKms(
        { operation, input: parseJson(call.body.toString() || '{}'), check: call.check },
        { keys: behind.system.keys, store: behind.keyStore },
        response,
      );
      return;
    }
    default:
      refuse(service, response, { status: 501, code: 'NotImplemented', message: `The local runner has no ${service}.` });
  }
};

const refuse = (service: string, response: ServerResponse, failure: Failure): void => {
  if (service === 's3') sendS3Failure(response, failure);
  else if (service === 'ses') sendQueryFailure(response, failure);
  else sendJsonFailure(response, failure);
};
