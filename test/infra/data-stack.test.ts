import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import { staffRoles } from '#shared/domain/roles.ts';
import { tables, type TableDefinition } from '#shared/store/tables.ts';
import { expectResource, resourcesIn, type TemplateResource } from '#test/support/template-words.ts';
import { synthesizeTemplate } from '#test/support/template.ts';

const { data } = await synthesizeTemplate();
const definitions: readonly (readonly [string, TableDefinition])[] = Object.entries(tables);
const made = resourcesIn(data, 'AWS::DynamoDB::Table');
const keys = resourcesIn(data, 'AWS::KMS::Key');

const tableCalled = (name: string): TemplateResource => {
  const found = made.filter(({ id }) => id.toLowerCase().startsWith(`tables${name}`));
  expect(found).toHaveLength(1);
  const [table] = found;
  if (table === undefined) throw new Error(`No table ${name}`);
  return table;
};

test('there is a table for each entry of tables.ts and no other', () => {
  expect(made).toHaveLength(definitions.length);
});

test.each(definitions)('%s is on demand, restorable for 35 days, protected and kept', (name) => {
  const table = tableCalled(name);
  expect(table.Properties).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    DeletionProtectionEnabled: true,
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
  });
  expect([table.DeletionPolicy, table.UpdateReplacePolicy]).toEqual(['Retain', 'Retain']);
});

test.each(definitions)('%s has the keys and indexes its stores ask for', (name, definition) => {
  const { Properties } = tableCalled(name);
  const keyOf = (pk: string, sk: string): object[] => [
    { AttributeName: pk, KeyType: 'HASH' },
    { AttributeName: sk, KeyType: 'RANGE' },
  ];
  expect(Properties['KeySchema']).toEqual(definition.hasSortKey ? keyOf('pk', 'sk') : keyOf('pk', 'sk').slice(0, 1));
  const indexes = definition.indexes.map((index) => ({
    IndexName: index,
    KeySchema: keyOf(`${index}Pk`, `${index}Sk`),
    Projection: { ProjectionType: 'ALL' },
  }));
  expect(Properties['GlobalSecondaryIndexes'] ?? []).toEqual(indexes);
});

test.each(definitions)('%s is encrypted with the key it should have', (name, definition) => {
  const wanted = definition.key === 'restricted' ? 'KeysRestricted' : 'KeysData';
  expect(JSON.stringify(tableCalled(name).Properties['SSESpecification'])).toContain(wanted);
});

test('only the journal has a stream, of new images', () => {
  const streamed = made.filter(({ Properties }) => Properties['StreamSpecification'] !== undefined);
  expect(streamed.map(({ id }) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['TablesJournal']);
  expect(streamed[0]?.Properties['StreamSpecification']).toMatchObject({ StreamViewType: 'NEW_IMAGE' });
});

test('sessions end by themselves', () => {
  expect(tableCalled('sessions').Properties['TimeToLiveSpecification']).toEqual({ AttributeName: 'expiresAtEpochSeconds', Enabled: true });
});

test('nobody may change or remove a journal entry, whatever their role says', () => {
  expectResource(data, 'AWS::DynamoDB::Table', {
    ResourcePolicy: {
      PolicyDocument: {
        Statement: [
          Match.objectLike({
            Effect: 'Deny',
            Principal: '*',
            Action: Match.arrayWith(['dynamodb:BatchWriteItem', 'dynamodb:DeleteItem', 'dynamodb:UpdateItem']),
          }),
        ],
      },
    },
    StreamSpecification: Match.anyValue(),
  });
});

test('three keys, each turned over every year and kept', () => {
  expect(keys).toHaveLength(3);
  for (const key of keys) {
    expect(key.Properties).toMatchObject({ EnableKeyRotation: true, PendingWindowInDays: 30 });
    expect(key.DeletionPolicy).toBe('Retain');
  }
});

test('every bucket is closed to the public, encrypted, over TLS only, and kept', () => {
  const buckets = resourcesIn(data, 'AWS::S3::Bucket');
  expect(buckets).toHaveLength(4);
  for (const bucket of buckets) {
    expect(bucket.Properties['PublicAccessBlockConfiguration']).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(bucket.Properties['BucketEncryption']).toBeDefined();
    expect(bucket.DeletionPolicy).toBe('Retain');
  }
  data.resourcePropertiesCountIs(
    'AWS::S3::BucketPolicy',
    {
      PolicyDocument: {
        Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
      },
    },
    4,
  );
});

test('what arrives goes after two days, is scanned, and is never served if something was found', () => {
  expectResource(data, 'AWS::S3::Bucket', {
    LifecycleConfiguration: { Rules: [Match.objectLike({ Prefix: 'incoming/', ExpirationInDays: 2, Status: 'Enabled' })] },
    NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } },
  });
  expectResource(data, 'AWS::GuardDuty::MalwareProtectionPlan', {
    ProtectedResource: { S3Bucket: { ObjectPrefixes: ['incoming/'] } },
    Actions: { Tagging: { Status: 'ENABLED' } },
  });
  expectResource(data, 'AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Condition: { StringEquals: { 's3:ExistingObjectTag/GuardDutyMalwareScanStatus': 'THREATS_FOUND' } },
        }),
      ]),
    },
  });
});

test('the journal’s chain heads can’t be changed by anybody for eight years', () => {
  expectResource(data, 'AWS::S3::Bucket', {
    ObjectLockEnabled: true,
    ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 2928 } } },
    VersioningConfiguration: { Status: 'Enabled' },
  });
});

test('payment files have a short life', () => {
  expectResource(data, 'AWS::S3::Bucket', {
    LifecycleConfiguration: { Rules: [Match.objectLike({ Id: 'ShortLife', ExpirationInDays: 14 })] },
  });
});

test('people sign in by emailed code or passkey; their client may not use a password', () => {
  expectResource(data, 'AWS::Cognito::UserPool', {
    Policies: Match.objectLike({ SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'EMAIL_OTP', 'WEB_AUTHN'] } }),
    UserPoolTier: 'ESSENTIALS',
    DeletionProtection: 'ACTIVE',
  });
  const clients = resourcesIn(data, 'AWS::Cognito::UserPoolClient');
  expect(clients).toHaveLength(2);
  const flows = new Map(clients.map(({ id, Properties }) => [id.slice(0, 5), Properties['ExplicitAuthFlows']]));
  expect(flows.get('Peopl')).toEqual(['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  expect(flows.get('Staff')).toEqual(['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']);
  for (const { Properties } of clients) {
    expect(Properties).toMatchObject({ GenerateSecret: false, AllowedOAuthFlows: ['code'], PreventUserExistenceErrors: 'ENABLED' });
  }
});

test('staff need a second factor, can’t sign themselves up, and have a group for each role', () => {
  expectResource(data, 'AWS::Cognito::UserPool', {
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
  });
  const groups = resourcesIn(data, 'AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties['GroupName']);
  expect(groups).toEqual([...staffRoles]);
});

test('we hear of every mail that came back, was complained of or arrived, and never who opened one', () => {
  const [destination] = resourcesIn(data, 'AWS::SES::ConfigurationSetEventDestination');
  expect(destination?.Properties['EventDestination']).toMatchObject({
    Enabled: true,
    MatchingEventTypes: ['bounce', 'complaint', 'delivery', 'reject'],
  });
  expectResource(data, 'AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() });
});
