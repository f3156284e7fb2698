import type { ServerResponse } from 'node:http';
import { dynamoPermissions } from '#infra/local/gateway/dynamodb-permissions.ts';
import { forward } from '#infra/local/gateway/forward.ts';
import { kmsPermissionVia } from '#infra/local/gateway/kms-permissions.ts';
import type { Permission } from '#infra/local/gateway/permission.ts';
import type { Behind, Call } from '#infra/local/gateway/call.ts';
import { parseJson } from '#infra/local/json.ts';
import { region } from '#infra/local/template/names.ts';
import type { Statement, System } from '#infra/local/template/system.ts';

/** Checks each part of a DynamoDB call, and the use of the key its tables are encrypted with, then lets the engine answer. */
export const answerDynamo = async (call: Call, behind: Behind, response: ServerResponse): Promise<void> => {
  const operation = (call.headers['x-amz-target'] ?? '').split('.').at(-1) ?? '';
  const needed = dynamoPermissions(operation, parseJson(call.body.toString() || '{}'));
  if (!call.check(needed.flatMap((permission) => withKey(permission, behind.system)))) return;
  await forward(
    { to: behind.engineEndpoint, method: 'POST', path: '/', headers: { ...call.headers, authorization: asRunner }, body: call.body },
    response,
  );
};

// One key for everybody: DynamoDB Local keeps a separate database for each access key otherwise.
const asRunner = `AWS4-HMAC-SHA256 Credential=localrunner/20260101/${region}/dynamodb/aws4_request, SignedHeaders=host, Signature=none`;

const withKey = (
  permission: Permission,
  system: System,
): readonly { readonly permission: Permission; readonly ofResource: readonly Statement[] }[] => {
  const table = system.tables.find(({ arn }) => permission.resource === arn || permission.resource.startsWith(`${arn}/`));
  const key = system.keys.find(({ arn }) => arn === table?.keyArn);
  const own = { permission, ofResource: table?.statements ?? [] };
  return key === undefined ? [own] : [own, { permission: kmsPermissionVia('dynamodb', 'Decrypt', key.arn), ofResource: key.statements }];
};
