import { expect, test } from 'vitest';
import * as z from 'zod';
import { functionDefinitions, type FunctionDefinition } from '#infra/functions.ts';
import { tables, type TableDefinition } from '#shared/store/tables.ts';
import { resourcesIn, rightsIn, wordsIn, type TemplateResource } from '#test/support/template-words.ts';
import { synthesizeTemplate } from '#test/support/template.ts';

const template = await synthesizeTemplate();
const words = wordsIn(template);
const rights = rightsIn(template, template.service);
const lambdas = resourcesIn(template.service, 'AWS::Lambda::Function');

const lambdaOf = ({ name }: FunctionDefinition): TemplateResource => {
  const found = lambdas.find(({ Properties }) => Properties['FunctionName'] === `Alongside-Service-${name}`);
  if (found === undefined) throw new Error(`No function ${name}`);
  return found;
};

const roleOf = (definition: FunctionDefinition): string => words(lambdaOf(definition).Properties['Role']).replace('.Arn', '');

/** Logical ids end in eight hex digits that say nothing. */
const plain = (text: string): string => text.replaceAll(/(?<=[A-Za-z])[0-9A-F]{8}(?=[.,/]|$)/g, '');

const rightsOf = (definition: FunctionDefinition): readonly string[] =>
  rights.filter(({ role }) => role === roleOf(definition)).map(({ action, resource }) => `${action} ${plain(resource)}`);

const definitionsByTable: readonly (readonly [string, TableDefinition])[] = Object.entries(tables);
const tableId = (name: string): string => `Tables${name.charAt(0).toUpperCase()}${name.slice(1)}.Arn`;

/** What a function's needs come to, written down a second time and by other means than the stack's. */
const expectedRights = ({ needs }: FunctionDefinition): readonly string[] => {
  const asked = new Map(Object.entries(needs.tables ?? {}));
  const used = definitionsByTable.filter(([name]) => asked.has(name));
  return [
    ...used.flatMap(([name, { indexes }]) => {
      const actions: readonly string[] = asked.get(name) ?? [];
      return [
        ...actions.map((action) => `dynamodb:${action} ${tableId(name)}`),
        ...(actions.includes('Query') ? indexes.map((index) => `dynamodb:Query ${tableId(name)}/index/${index}`) : []),
      ];
    }),
    ...(needs.payeeKey ?? []).map((action) => `kms:${action} KeysPayee.Arn`),
    ...(needs.receipts ?? []).flatMap(({ prefix, actions }) => actions.map((action) => `s3:${action} BucketsReceipts.Arn/${prefix}*`)),
    ...(needs.exports ?? []).map((action) => `s3:${action} BucketsExports.Arn/*`),
    ...(needs.chainHeads === true ? ['s3:PutObject BucketsChainHeads.Arn/*'] : []),
    ...(needs.journalStream === true
      ? [
          ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} TablesJournal.StreamArn`),
          'dynamodb:ListStreams TablesJournal.Arn/stream/*',
        ]
      : []),
  ];
};

/** Rights on people's things; what every function has besides (its log, its traces, its dead letters, mail) is tested on its own. */
const aboutData = (right: string): boolean => /^(dynamodb|s3):/.test(right) || right.includes('KeysPayee');

test.each(functionDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s has the rights its needs say and no other',
  (_name, definition) => {
    expect(rightsOf(definition).filter(aboutData).toSorted()).toEqual(expectedRights(definition).toSorted());
  },
);

test.each(functionDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s has nothing else but its log, its traces, its mail and its dead letters',
  (_name, definition) => {
    const others = rightsOf(definition).filter((right) => !aboutData(right) && !right.startsWith('kms:'));
    const known = ['logs:CreateLogStream', 'logs:PutLogEvents', 'xray:PutTraceSegments', 'xray:PutTelemetryRecords'];
    const mail = definition.needs.mail === true ? ['ses:SendRawEmail'] : [];
    const deadLetters = definition.kind === 'worker' ? ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'] : [];
    expect([...new Set(others.map((right) => right.split(' ')[0]))].toSorted()).toEqual([...known, ...mail, ...deadLetters].toSorted());
  },
);

test('a key of ours is used through the service that holds the data, except the payee key', () => {
  const keyed = rights.filter(({ action, resource }) => action.startsWith('kms:') && !resource.includes('KeysPayee'));
  expect(keyed.length).toBeGreaterThan(0);
  expect(keyed.filter(({ condition }) => !condition.includes('kms:ViaService'))).toEqual([]);
});

test('only the named lead’s function reaches the restricted table and its key', () => {
  const reaching = rights.filter(({ resource }) => resource.includes('Restricted')).map(({ role }) => plain(role));
  expect([...new Set(reaching)]).toEqual(['RestrictedRole']);
});

test('only who checks payees and who pays reads bank details, and who pays can’t write them', () => {
  const using = (kind: string) =>
    rights.filter(({ action, resource }) => action === `kms:${kind}` && resource.includes('KeysPayee')).map(({ role }) => plain(role));
  expect(using('Decrypt').toSorted()).toEqual(['PayeesRole', 'PaymentsRole']);
  expect(using('Encrypt')).toEqual(['PayeesRole']);
});

test('the journal is only ever added to and read', () => {
  const onJournal = rights.filter(({ resource }) => plain(resource) === 'TablesJournal.Arn').map(({ action }) => action);
  const allowed = ['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query', 'dynamodb:ConditionCheckItem'];
  expect(onJournal.filter((action) => !allowed.includes(action))).toEqual([]);
});

test('no role names an action with a wildcard, and none may scan', () => {
  const both = [...rights, ...rightsIn(template, template.data)].filter(({ role }) => !role.startsWith('CustomCDKBucketDeployment'));
  expect(both.filter(({ action }) => action.includes('*'))).toEqual([]);
  expect(both.filter(({ action }) => /Scan|BatchWriteItem|PartiQL/.test(action))).toEqual([]);
});

test('no function has a whole resource to itself but for its traces', () => {
  expect(rights.filter(({ resource, action }) => resource === '*' && !action.startsWith('xray:'))).toEqual([]);
});

test('mail leaves from the one address only', () => {
  const sending = rights.filter(({ action }) => action.startsWith('ses:'));
  expect(sending.length).toBeGreaterThan(0);
  for (const right of sending) {
    expect(right.action).toBe('ses:SendRawEmail');
    expect(right.condition).toBe('{"StringEquals":{"ses:FromAddress":{"Ref":"MailFrom"}}}');
  }
});

test.each(functionDefinitions.map((definition) => [definition.name, definition] as const))(
  '%s is told of what it may use and nothing more',
  (_name, definition) => {
    const { needs, kind } = definition;
    const used = Object.keys(needs.tables ?? {});
    const expected = [
      'PUBLIC_ORIGIN',
      'POWERTOOLS_SERVICE_NAME',
      'POWERTOOLS_METRICS_NAMESPACE',
      ...(kind === 'web' ? ['ORIGIN_SECRET_SHA256'] : []),
      ...definitionsByTable.filter(([name]) => used.includes(name)).map(([, { environment }]) => environment),
      ...(needs.payeeKey === undefined ? [] : ['PAYEE_KEY_ID']),
      ...(needs.receipts === undefined ? [] : ['RECEIPTS_BUCKET']),
      ...(needs.exports === undefined ? [] : ['EXPORTS_BUCKET']),
      ...(needs.chainHeads === true ? ['CHAIN_HEADS_BUCKET'] : []),
      ...(needs.mail === true ? ['MAIL_FROM'] : []),
      ...(needs.signIn === true ? ['PEOPLE_ISSUER', 'PEOPLE_CLIENT_ID', 'STAFF_ISSUER', 'STAFF_CLIENT_ID', 'STAFF_GROUPS_CLAIM'] : []),
    ];
    const { Variables } = z.object({ Variables: z.record(z.string(), z.unknown()) }).parse(lambdaOf(definition).Properties['Environment']);
    expect(Object.keys(Variables).toSorted()).toEqual(expected.toSorted());
  },
);

test('the secret of the front door is in no environment', () => {
  expect(JSON.stringify(lambdas)).not.toMatch(/"OriginSecret"/);
});

test('every web function reads and keeps sessions', () => {
  const without = functionDefinitions.filter(({ kind, needs }) => kind === 'web' && needs.tables?.sessions?.includes('GetItem') !== true);
  expect(without.map(({ name }) => name)).toEqual([]);
});
