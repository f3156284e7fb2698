import { Match } from 'aws-cdk-lib/assertions';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { functionDefinitions } from '#infra/functions.ts';
import { expectResource, resourcesIn, wordsIn } from '#test/support/template-words.ts';
import { synthesizeTemplate } from '#test/support/template.ts';

const template = await synthesizeTemplate();
const { service } = template;
const words = wordsIn(template);

test('messages and figures read the journal, an entry at fault holds nobody up, and what can’t be taken is kept', () => {
  const mappings = resourcesIn(service, 'AWS::Lambda::EventSourceMapping');
  const readers = functionDefinitions.filter(({ needs }) => needs.journalStream === true);
  // A third reader of a shard would be throttled.
  expect(readers.map(({ name }) => name)).toEqual(['messages', 'figures']);
  expect(mappings).toHaveLength(2);
  for (const { Properties } of mappings) {
    expect(words(Properties['EventSourceArn'])).toMatch(/^TablesJournal[0-9A-F]{8}\.StreamArn$/);
    expect(Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      StartingPosition: 'TRIM_HORIZON',
    });
    expect(JSON.stringify(Properties['DestinationConfig'])).toContain('DeadLettersQueue');
  }
});

test('a journal record that is not new is held back, counted, and an alarm', () => {
  const mappings = resourcesIn(service, 'AWS::Lambda::EventSourceMapping');
  for (const { id, Properties } of mappings) {
    expect(Properties['FilterCriteria']).toEqual({ Filters: [{ Pattern: '{"eventName":["INSERT"]}' }] });
    expect(Properties['MetricsConfig']).toEqual({ Metrics: ['EventCount'] });
    expectResource(service, 'AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Lambda',
      MetricName: 'FilteredOutEventCount',
      Dimensions: [{ Name: 'EventSourceMappingUUID', Value: { Ref: id } }],
      Threshold: 0,
      ComparisonOperator: 'GreaterThanThreshold',
    });
  }
});

test('every timed job is set by London’s clock, to the minute, and a missed call is kept', () => {
  const schedules = resourcesIn(service, 'AWS::Scheduler::Schedule');
  const jobs = functionDefinitions.flatMap(({ needs }) => needs.schedules ?? []);
  expect(schedules.map(({ Properties }) => Properties['ScheduleExpression'])).toEqual(jobs.map(({ expression }) => expression));
  for (const { Properties } of schedules) {
    expect(Properties).toMatchObject({ ScheduleExpressionTimezone: 'Europe/London', FlexibleTimeWindow: { Mode: 'OFF' } });
  }
  const target = z.object({
    Input: z.string(),
    DeadLetterConfig: z.unknown(),
    RetryPolicy: z.object({ MaximumRetryAttempts: z.number() }),
  });
  const targets = schedules.map(({ Properties }) => target.parse(Properties['Target']));
  expect(targets.map(({ Input }) => Input)).toEqual(jobs.map(({ job }) => JSON.stringify({ job })));
  expect(targets.filter(({ DeadLetterConfig }) => !JSON.stringify(DeadLetterConfig).includes('DeadLettersQueue'))).toEqual([]);
});

test('no rule on a timer: those know no London time', () => {
  const rules = resourcesIn(service, 'AWS::Events::Rule');
  expect(rules.filter(({ Properties }) => Properties['ScheduleExpression'] !== undefined)).toEqual([]);
});

test('a photo that arrived, and every result of its scan, reach receipts', () => {
  expectResource(service, 'AWS::Events::Rule', {
    EventPattern: Match.objectLike({
      source: ['aws.s3'],
      'detail-type': ['Object Created'],
      detail: Match.objectLike({ object: { key: [{ prefix: 'incoming/' }] } }),
    }),
    Targets: [Match.objectLike({ DeadLetterConfig: Match.anyValue() })],
  });
  expectResource(service, 'AWS::Events::Rule', {
    EventPattern: Match.objectLike({
      source: ['aws.guardduty'],
      'detail-type': ['GuardDuty Malware Protection Object Scan Result'],
      detail: { s3ObjectDetails: { bucketName: Match.anyValue() } },
    }),
  });
});

test('what became of mail reaches bounces', () => {
  const [subscription] = resourcesIn(service, 'AWS::SNS::Subscription').filter(({ Properties }) => Properties['Protocol'] === 'lambda');
  expect(words(subscription?.Properties['Endpoint'])).toMatch(/^BouncesFunction/);
  expect(words(subscription?.Properties['TopicArn'])).toMatch(/^MailEvents/);
  expect(subscription?.Properties['RedrivePolicy']).toBeDefined();
});

test('every worker has its own dead letters, encrypted, over TLS only, kept two weeks, and watched', () => {
  const queues = resourcesIn(service, 'AWS::SQS::Queue');
  expect(queues).toHaveLength(functionDefinitions.filter(({ kind }) => kind === 'worker').length);
  for (const { id, Properties } of queues) {
    expect(Properties).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
    expectResource(service, 'AWS::CloudWatch::Alarm', {
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': [id, 'QueueName'] } }],
      Threshold: 0,
    });
  }
});

test('a worker that is called and throws is tried again, then its event is kept', () => {
  const called = functionDefinitions.filter(({ kind, needs }) => kind === 'worker' && needs.journalStream !== true);
  const configurations = resourcesIn(service, 'AWS::Lambda::EventInvokeConfig');
  expect(configurations).toHaveLength(called.length);
  for (const { Properties } of configurations) {
    expect(Properties).toMatchObject({ MaximumRetryAttempts: 2 });
    expect(JSON.stringify(Properties['DestinationConfig'])).toContain('DeadLettersQueue');
  }
});

test('receipts has the memory to decode a phone’s photo', () => {
  expectResource(service, 'AWS::Lambda::Function', { FunctionName: 'Alongside-Service-receipts', MemorySize: 2048 });
});
