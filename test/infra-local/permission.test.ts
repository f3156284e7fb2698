import { describe, expect, test } from 'vitest';
import { dynamoPermissions } from '#infra/local/gateway/dynamodb-permissions.ts';
import { refusalOf, matchesPattern, type Caller, type Permission } from '#infra/local/gateway/permission.ts';
import { s3Permissions } from '#infra/local/gateway/s3-permissions.ts';
import { readSendRequest } from '#infra/local/gateway/ses-permissions.ts';
import type { Statement } from '#infra/local/template/system.ts';

const statement = (values: Partial<Statement>): Statement => ({
  policyName: 'Policy',
  effect: 'Allow',
  principals: [],
  actions: ['dynamodb:GetItem'],
  resources: ['arn:table'],
  conditions: {},
  ...values,
});
const callerWith = (...statements: readonly Statement[]): Caller => ({ name: 'claims', roleArn: 'arn:role/claims', statements });
const read: Permission = { action: 'dynamodb:GetItem', resource: 'arn:table', context: {} };

describe('who may do what', () => {
  test('nothing is allowed that no statement allows', () => {
    expect(refusalOf(callerWith(), read, [])?.kind).toBe('nothing allows it');
    expect(refusalOf(callerWith(statement({})), read, [])).toBeUndefined();
    expect(refusalOf(callerWith(statement({ resources: ['arn:other'] })), read, [])?.kind).toBe('nothing allows it');
  });

  test('a deny wins, wherever it stands', () => {
    const deny = statement({ effect: 'Deny', principals: ['*'], actions: ['dynamodb:*'], resources: ['*'] });
    expect(refusalOf(callerWith(statement({})), read, [deny])?.kind).toBe('forbidden');
    expect(refusalOf(callerWith(statement({}), { ...deny, principals: [] }), read, [])?.kind).toBe('forbidden');
  });

  test('a statement on the thing counts when it names the role or everybody, and not when it only hands over to the account', () => {
    const onThing = (principal: string) => statement({ principals: [principal], resources: ['*'] });
    expect(refusalOf(callerWith(), read, [onThing('arn:role/claims')])).toBeUndefined();
    expect(refusalOf(callerWith(), read, [onThing('*')])).toBeUndefined();
    expect(refusalOf(callerWith(), read, [onThing('arn:aws:iam::123456789012:root')])?.kind).toBe('nothing allows it');
  });

  test.each([
    ['StringEquals', ['a@b.org'], true],
    ['StringEquals', ['c@d.org'], false],
    ['StringLike', ['*@b.org'], true],
    ['StringNotEquals', ['a@b.org'], false],
    ['ForAllValues:StringEquals', ['a@b.org', 'x'], true],
    ['UnknownOperator', ['a@b.org'], false],
  ])('%s %j holds for a@b.org: %s', (operator, accepted, allowed) => {
    const caller = callerWith(statement({ conditions: { [operator]: { 'ses:FromAddress': accepted } } }));
    const refusal = refusalOf(caller, { ...read, context: { 'ses:fromaddress': ['a@b.org'] } }, []);
    expect(refusal === undefined).toBe(allowed);
  });

  test('a condition on something the call does not have does not hold, unless it says IfExists', () => {
    const caller = (operator: string) => callerWith(statement({ conditions: { [operator]: { 'kms:ViaService': ['s3'] } } }));
    expect(refusalOf(caller('StringEquals'), read, [])?.kind).toBe('conditions');
    expect(refusalOf(caller('StringEqualsIfExists'), read, [])).toBeUndefined();
  });

  test('wildcards are IAM wildcards, and everything else is itself', () => {
    expect(matchesPattern('arn:aws:s3:::b/incoming/*', 'arn:aws:s3:::b/incoming/x/y')).toBe(true);
    expect(matchesPattern('a.c', 'abc')).toBe(false);
    expect(matchesPattern('a?c', 'abc')).toBe(true);
  });
});

describe('what a call needs', () => {
  const actions = (permissions: readonly Permission[]): readonly string[] =>
    permissions.map(({ action, resource }) => `${action} ${resource.split('table/')[1] ?? resource}`);

  test('a transaction needs the action of each part', () => {
    const input = {
      TransactItems: [
        { Put: { TableName: 'Claims', Item: {} } },
        { Update: { TableName: 'Funds', Key: {} } },
        { ConditionCheck: { TableName: 'People', Key: {} } },
        { Delete: { TableName: 'Claims', Key: {} } },
      ],
    };
    expect(actions(dynamoPermissions('TransactWriteItems', input))).toEqual([
      'dynamodb:PutItem Claims',
      'dynamodb:UpdateItem Funds',
      'dynamodb:ConditionCheckItem People',
      'dynamodb:DeleteItem Claims',
    ]);
  });

  test('a batch needs it on each table, and a query on the index it asks', () => {
    expect(actions(dynamoPermissions('BatchGetItem', { RequestItems: { Claims: {}, Funds: {} } }))).toEqual([
      'dynamodb:BatchGetItem Claims',
      'dynamodb:BatchGetItem Funds',
    ]);
    expect(actions(dynamoPermissions('Query', { TableName: 'Claims', IndexName: 'byPerson' }))).toEqual([
      'dynamodb:Query Claims/index/byPerson',
    ]);
  });

  test('objects, lists and copies in S3', () => {
    const call = (method: string, path: string, headers = {}) =>
      actions(s3Permissions({ method, url: new URL(path, 'http://gateway'), headers, body: Buffer.alloc(0) }));
    expect(call('HEAD', '/b/clean/a%20b.jpg')).toEqual(['s3:GetObject arn:aws:s3:::b/clean/a b.jpg']);
    expect(call('GET', '/b?list-type=2&prefix=x')).toEqual(['s3:ListBucket arn:aws:s3:::b']);
    expect(call('PUT', '/b/k', { 'x-amz-copy-source': '/b/other' })).toEqual([
      's3:PutObject arn:aws:s3:::b/k',
      's3:GetObject arn:aws:s3:::b/other',
    ]);
    expect(call('DELETE', '/b/k')).toEqual(['s3:DeleteObject arn:aws:s3:::b/k']);
  });

  test('the sender and the people written to are read from the message itself', () => {
    const raw =
      'From: =?utf-8?q?Al?= <Hello@Alongside.test>\r\nTo: Ash <ash@example.org>,\r\n b@example.org\r\nX-SES-CONFIGURATION-SET: main\r\n\r\nFrom: someone@else.org';
    const request = readSendRequest(
      new URLSearchParams({ Action: 'SendRawEmail', 'RawMessage.Data': Buffer.from(raw).toString('base64') }),
    );
    expect(request).toMatchObject({
      from: 'hello@alongside.test',
      recipients: ['ash@example.org', 'b@example.org'],
      configurationSetName: 'main',
    });
  });
});
