import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A function that does whatever SDK call it is asked for, so that tests can try permissions from inside a real role. */
const probeCode = (): string => `
import * as dynamodb from '${import.meta.resolve('@aws-sdk/client-dynamodb')}';
import * as s3 from '${import.meta.resolve('@aws-sdk/client-s3')}';
import * as kms from '${import.meta.resolve('@aws-sdk/client-kms')}';
import * as ses from '${import.meta.resolve('@aws-sdk/client-ses')}';
import { createPresignedPost } from '${import.meta.resolve('@aws-sdk/s3-presigned-post')}';
const clients = { dynamodb: new dynamodb.DynamoDBClient({}), s3: new s3.S3Client({}), kms: new kms.KMSClient({}), ses: new ses.SESClient({}) };
const modules = { dynamodb, s3, kms, ses };
const answer = (value) => ({ statusCode: 200, headers: { 'content-type': 'application/json' }, cookies: ['one=1; Path=/', 'two=2; Path=/'], body: JSON.stringify(value) });
const revive = (input) => JSON.parse(JSON.stringify(input), (key, value) => typeof value === 'string' && value.startsWith('bytes:') ? Buffer.from(value.slice(6)) : value);
export const handler = async (event) => {
  if (event.rawPath === '/crash') process.exit(3);
  if (event.rawPath === '/slow') await new Promise((done) => setTimeout(done, 10_000));
  if (event.rawPath === '/throw') throw new Error('on purpose');
  if (event.rawPath !== '/do') return answer({ event, environment: process.env });
  const { service, command, input } = JSON.parse(event.body);
  try {
    if (command === 'form') return answer({ value: await createPresignedPost(clients.s3, input) });
    const value = await clients[service].send(new modules[service][command](revive(input)));
    if (value.Body) value.Body = await value.Body.transformToString();
    return answer({ value });
  } catch (error) {
    return answer({ name: error.name, message: error.message });
  }
};`;

/** A worker: writes what it is called with into a table; refuses records whose key says so. */
const workerCode = (): string => `
import { DynamoDBClient, PutItemCommand } from '${import.meta.resolve('@aws-sdk/client-dynamodb')}';
const client = new DynamoDBClient({});
const note = (pk, text) => client.send(new PutItemCommand({ TableName: process.env.SEEN_TABLE, Item: { pk: { S: pk }, text: { S: text } } }));
export const handler = async (event) => {
  if (!event.Records) { await note('call', JSON.stringify(event)); return {}; }
  if (event.Records[0].EventSource === 'aws:sns') { await note('mail', event.Records[0].Sns.Message); return {}; }
  const failures = [];
  for (const record of event.Records) {
    const { pk } = record.dynamodb.Keys;
    if (pk.S.startsWith('bad')) { failures.push({ itemIdentifier: record.dynamodb.SequenceNumber }); break; }
    await note('seen#' + pk.S, JSON.stringify(record.dynamodb.NewImage));
  }
  return { batchItemFailures: failures };
};`;

const exported = (name: string, value: unknown) => ({ Value: value, Export: { Name: name } });
const imported = (name: string) => ({ 'Fn::ImportValue': name });
const attribute = (id: string, name = 'Arn') => ({ 'Fn::GetAtt': [id, name] });
const statement = (actions: readonly string[], resource: unknown, condition?: unknown) => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resource,
  ...(condition === undefined ? {} : { Condition: condition }),
});

const dataTemplate = {
  Parameters: { MailFrom: { Type: 'String' } },
  Resources: {
    Journal: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [
          { AttributeName: 'pk', AttributeType: 'S' },
          { AttributeName: 'byDayPk', AttributeType: 'S' },
        ],
        GlobalSecondaryIndexes: [
          { IndexName: 'byDay', KeySchema: [{ AttributeName: 'byDayPk', KeyType: 'HASH' }], Projection: { ProjectionType: 'ALL' } },
        ],
        StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
        TimeToLiveSpecification: { Enabled: true, AttributeName: 'endsAtEpochSeconds' },
        SSESpecification: { KMSMasterKeyId: attribute('Key'), SSEEnabled: true, SSEType: 'KMS' },
      },
    },
    Seen: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
        AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Statement: [
            { Effect: 'Allow', Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } }, Action: 'kms:*', Resource: '*' },
          ],
        },
      },
    },
    Receipts: {
      Type: 'AWS::S3::Bucket',
      Properties: { NotificationConfiguration: { EventBridgeConfiguration: { EventBridgeEnabled: true } } },
    },
    Events: { Type: 'AWS::SNS::Topic', Properties: {} },
    Set: { Type: 'AWS::SES::ConfigurationSet', Properties: {} },
    Destination: {
      Type: 'AWS::SES::ConfigurationSetEventDestination',
      Properties: {
        ConfigurationSetName: { Ref: 'Set' },
        EventDestination: { MatchingEventTypes: ['DELIVERY', 'BOUNCE'], SnsDestination: { TopicARN: { Ref: 'Events' } } },
      },
    },
  },
  Outputs: {
    a: exported('journal', { Ref: 'Journal' }),
    b: exported('journalArn', attribute('Journal')),
    c: exported('stream', attribute('Journal', 'StreamArn')),
    d: exported('seen', { Ref: 'Seen' }),
    e: exported('seenArn', attribute('Seen')),
    f: exported('keyArn', attribute('Key')),
    g: exported('receipts', { Ref: 'Receipts' }),
    h: exported('receiptsArn', attribute('Receipts')),
    i: exported('receiptsDomain', attribute('Receipts', 'RegionalDomainName')),
    j: exported('topic', { Ref: 'Events' }),
  },
};

const lambda = (name: string, code: string, timeout: number, variables: object) => ({
  Type: 'AWS::Lambda::Function',
  Metadata: { 'aws:asset:path': code, 'aws:cdk:path': `Service/${name}/Resource` },
  Properties: {
    Handler: 'index.handler',
    Timeout: timeout,
    Role: attribute(`${name}Role`),
    Environment: { Variables: { POWERTOOLS_SERVICE_NAME: name, ...variables } },
  },
});
const role = { Type: 'AWS::IAM::Role', Properties: {} };
const policy = (name: string, statements: readonly object[]) => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyName: `${name}Policy`, Roles: [{ Ref: `${name}Role` }], PolicyDocument: { Statement: statements } },
});

const serviceTemplate = {
  Parameters: {
    PublicOrigin: { Type: 'String' },
    OriginSecret: { Type: 'String' },
    MailFrom: { Type: 'String' },
    Greeting: { Type: 'String', Default: 'hello' },
  },
  Resources: {
    probeRole: role,
    workerRole: role,
    probe: lambda('probe', 'probe', 2, {
      JOURNAL_TABLE: imported('journal'),
      PUBLIC_ORIGIN: { Ref: 'PublicOrigin' },
      GREETING: { Ref: 'Greeting' },
    }),
    worker: lambda('worker', 'worker', 5, { SEEN_TABLE: imported('seen') }),
    probePolicy: policy('probe', [
      statement(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:Query'], imported('journalArn')),
      statement(['kms:Decrypt'], imported('keyArn'), { StringEquals: { 'kms:ViaService': 'dynamodb.eu-west-2.amazonaws.com' } }),
      statement(['kms:Encrypt', 'kms:Decrypt'], imported('keyArn')),
      statement(['s3:PutObject', 's3:GetObject'], { 'Fn::Join': ['', [imported('receiptsArn'), '/incoming/*']] }),
      statement(['ses:SendRawEmail'], '*', { StringEquals: { 'ses:FromAddress': { Ref: 'MailFrom' } } }),
    ]),
    workerPolicy: policy('worker', [statement(['dynamodb:PutItem'], imported('seenArn'))]),
    api: { Type: 'AWS::ApiGatewayV2::Api', Properties: {} },
    integration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { ApiId: { Ref: 'api' }, IntegrationUri: attribute('probe') } },
    ...Object.fromEntries(
      ['GET /', 'POST /do', 'GET /crash', 'GET /slow', 'GET /throw', 'GET /claims/{claimId}', 'GET /claims/new', 'POST /form'].map(
        (key, place) => [
          `route${place}`,
          {
            Type: 'AWS::ApiGatewayV2::Route',
            Properties: { ApiId: { Ref: 'api' }, RouteKey: key, Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'integration' }]] } },
          },
        ],
      ),
    ),
    mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        FunctionName: { Ref: 'worker' },
        EventSourceArn: imported('stream'),
        BatchSize: 10,
        BisectBatchOnFunctionError: true,
        MaximumRetryAttempts: 1,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        FilterCriteria: { Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] },
      },
    },
    schedule: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: {
        ScheduleExpression: 'cron(0 7 * * ? *)',
        ScheduleExpressionTimezone: 'Europe/London',
        Target: { Arn: attribute('worker'), Input: '{"job":"reminders"}' },
      },
    },
    rule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventPattern: { 'detail-type': ['Object Created'], detail: { object: { key: [{ prefix: 'incoming/' }] } } },
        Targets: [{ Arn: attribute('worker') }],
      },
    },
    subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: { TopicArn: imported('topic'), Protocol: 'lambda', Endpoint: attribute('worker') },
    },
    front: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Origins: [
            {
              Id: 'api',
              DomainName: 'api.example',
              OriginCustomHeaders: [{ HeaderName: 'X-Origin-Secret', HeaderValue: { Ref: 'OriginSecret' } }],
            },
            { Id: 'receipts', DomainName: imported('receiptsDomain') },
          ],
          DefaultCacheBehavior: { TargetOriginId: 'api' },
          CacheBehaviors: [{ PathPattern: '/receipt-upload', TargetOriginId: 'receipts' }],
        },
      },
    },
  },
};

/** Writes a small synthesized assembly of two stacks and two functions into a folder, as `cdk synth` would. */
export const writeSmallSystem = (folder: string): string => {
  mkdirSync(join(folder, 'probe'), { recursive: true });
  mkdirSync(join(folder, 'worker'), { recursive: true });
  writeFileSync(join(folder, 'probe', 'index.mjs'), probeCode());
  writeFileSync(join(folder, 'worker', 'index.mjs'), workerCode());
  writeFileSync(join(folder, 'Data.template.json'), JSON.stringify(dataTemplate));
  writeFileSync(join(folder, 'Service.template.json'), JSON.stringify(serviceTemplate));
  return folder;
};
