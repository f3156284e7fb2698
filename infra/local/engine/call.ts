import { at, parseJson, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import { region } from '#infra/local/template/names.ts';

/** What the engine said when it refused. `code` is the exception's name without its namespace. */
export class EngineRefusal extends Error {
  override readonly name = 'EngineRefusal';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/**
 * One call to a DynamoDB engine in its own wire format, as the runner itself (no permissions are checked).
 * `operation` is `DynamoDB_20120810.CreateTable` or `DynamoDBStreams_20120810.GetRecords`. Throws EngineRefusal when the engine refuses.
 */
export const callEngine = async (endpoint: string, operation: string, input: JsonObject): Promise<Json> => {
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': operation,
      'x-amz-date': new Date().toISOString().replaceAll(/[-:]|\.\d+/g, ''),
      authorization: `AWS4-HMAC-SHA256 Credential=localrunner/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`,
    },
    body: JSON.stringify(input),
  });
  const answer = parseJson((await response.text()) || '{}');
  if (response.ok) return answer;
  const code = textOf(at(answer, '__type')).split('#').at(-1) ?? '';
  throw new EngineRefusal(code, textOf(at(answer, 'message') ?? at(answer, 'Message')));
};

/** True when an error is the engine's refusal of that name. */
export const isRefusal = (error: unknown, code: string): boolean => error instanceof EngineRefusal && error.code === code;
