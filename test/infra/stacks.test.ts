import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { functionDefinitions } from '#infra/functions.ts';
import { makeApp } from '#infra/make-app.ts';
import { faultMessage } from '#shared/config/fault-line.ts';
import { expectResource, resourcesIn } from '#test/support/template-words.ts';
import { synthesizeTemplate } from '#test/support/template.ts';

const template = await synthesizeTemplate();
const { data, service, folder } = template;

const stacks = [
  ['data', data],
  ['service', service],
] as const;

test.each(stacks)('the %s stack has fewer than 400 resources of CloudFormation’s 500', (_name, stack) => {
  const { Resources } = z.object({ Resources: z.record(z.string(), z.unknown()) }).parse(stack.toJSON());
  expect(Object.keys(Resources).length).toBeLessThan(400);
});

test('cdk-nag looks at every resource: one that breaks a rule, without a recorded reason, stops synthesis', { timeout: 30_000 }, () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'alongside-nag-'));
  const { app, data: stack } = makeApp(elsewhere);
  new Bucket(stack, 'OpenToAnything');
  expect(() => app.synth()).toThrow('AwsSolutions-S10');
  rmSync(elsewhere, { recursive: true });
});

test('and found nothing in our own stacks', () => {
  const report = z
    .object({ pluginReports: z.array(z.unknown()) })
    .parse(JSON.parse(readFileSync(join(folder, 'validation-report.json'), 'utf8')));
  expect(report.pluginReports).toEqual([]);
});

test('every function runs Node 24 on arm64, traced, with its memory and time stated', () => {
  for (const { name } of functionDefinitions) {
    expectResource(service, 'AWS::Lambda::Function', {
      FunctionName: `Alongside-Service-${name}`,
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
  }
  const ours = resourcesIn(service, 'AWS::Lambda::Function').filter(({ Properties }) => Properties['FunctionName'] !== undefined);
  expect(ours).toHaveLength(functionDefinitions.length);
  expect(ours.filter(({ Properties }) => Properties['MemorySize'] === undefined || Properties['Timeout'] === undefined)).toEqual([]);
});

test('the bundle of every function is in the assembly', () => {
  const { Resources } = z
    .object({ Resources: z.record(z.string(), z.object({ Metadata: z.record(z.string(), z.unknown()).optional() })) })
    .parse(service.toJSON());
  const bundles = resourcesIn(service, 'AWS::Lambda::Function')
    .filter(({ Properties }) => Properties['FunctionName'] !== undefined)
    .map(({ id }) => String(Resources[id]?.Metadata?.['aws:asset:path']));
  expect(bundles).toHaveLength(functionDefinitions.length);
  expect(bundles.filter((bundle) => !existsSync(join(folder, bundle, 'index.mjs')))).toEqual([]);
});

test('every log ends after a stated time', () => {
  const logs = resourcesIn(service, 'AWS::Logs::LogGroup');
  expect(logs.length).toBeGreaterThan(functionDefinitions.length);
  expect(logs.filter(({ Properties }) => typeof Properties['RetentionInDays'] !== 'number')).toEqual([]);
});

const logNameOf = (name: string): string => `/aws/lambda/Alongside-Service-${name}`;

test('each function has one log, named for it, and writes to no other', () => {
  const names = resourcesIn(service, 'AWS::Logs::LogGroup').map(({ Properties }) => Properties['LogGroupName']);
  expect(names).toEqual(expect.arrayContaining(functionDefinitions.map(({ name }) => logNameOf(name))));
});

test('somebody is told of faults, dead letters, throttling, mail that comes back and promises that were missed', () => {
  const alarms = resourcesIn(service, 'AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
  const metrics = new Set(alarms.map(({ MetricName }) => MetricName));
  for (const metric of [
    'Errors',
    'Throttles',
    'WriteThrottleEvents',
    'ReadThrottleEvents',
    'ApproximateNumberOfMessagesVisible',
    'FilteredOutEventCount',
    'IteratorAge',
    'Reputation.BounceRate',
    'Reputation.ComplaintRate',
    'PromisesMissed',
    '5xx',
  ]) {
    expect(metrics).toContain(metric);
  }
  const silent = alarms.filter(({ AlarmActions, AlarmDescription }) => AlarmActions === undefined || AlarmDescription === undefined);
  expect(silent).toEqual([]);
  const perFunction = alarms.filter(({ MetricName }) => MetricName === 'Errors');
  expect(perFunction).toHaveLength(functionDefinitions.length);
});

test('a page that ends in a fault is counted from its function’s log, because Lambda counts no error, and one is an alarm', () => {
  for (const { name } of functionDefinitions.filter(({ kind }) => kind === 'web')) {
    const log = resourcesIn(service, 'AWS::Logs::LogGroup').find(({ Properties }) => Properties['LogGroupName'] === logNameOf(name));
    const Dimensions = [{ Key: 'service', Value: '$.service' }];
    expectResource(service, 'AWS::Logs::MetricFilter', {
      LogGroupName: { Ref: log?.id },
      FilterPattern: `{ $.message = "${faultMessage}" }`,
      MetricTransformations: [{ MetricNamespace: 'Alongside', MetricName: 'PageFaults', MetricValue: '1', Dimensions }],
    });
    expectResource(service, 'AWS::CloudWatch::Alarm', {
      Namespace: 'Alongside',
      MetricName: 'PageFaults',
      Dimensions: [{ Name: 'service', Value: name }],
      Threshold: 0,
    });
  }
});

test('a missed promise is one metric of one name', () => {
  expectResource(service, 'AWS::CloudWatch::Alarm', {
    Namespace: 'Alongside',
    MetricName: 'PromisesMissed',
    Dimensions: [{ Name: 'service', Value: 'schedules' }],
    Threshold: 0,
  });
});

test('the service stack holds nobody’s data', () => {
  expect(resourcesIn(service, 'AWS::DynamoDB::Table')).toEqual([]);
  expect(resourcesIn(service, 'AWS::Cognito::UserPool')).toEqual([]);
});

test('no condition decides what is made: a place differs by its parameters alone', () => {
  for (const [, stack] of stacks) {
    const { Resources } = z
      .object({ Resources: z.record(z.string(), z.looseObject({ Condition: z.string().optional() })) })
      .parse(stack.toJSON());
    expect(Object.values(Resources).filter(({ Condition }) => Condition !== undefined)).toEqual([]);
  }
});
