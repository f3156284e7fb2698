import { Role, ServicePrincipal, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { CapabilityFunction } from '#infra/constructs/capability-function.ts';
import type { DeadLetters } from '#infra/constructs/dead-letters.ts';

/**
 * Timed jobs, by London's clock in summer and winter alike. Each calls its worker with `{ "job": "<name>" }`. A call that can't be
 * delivered for an hour goes to the dead letters; every job finds its own work again the next time.
 */
export class LondonSchedules extends Construct {
  constructor(scope: Construct, id: string, props: { readonly worker: CapabilityFunction; readonly deadLetters: DeadLetters }) {
    super(scope, id);
    const { lambda, definition } = props.worker;
    const { queue } = props.deadLetters;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [lambda.functionArn] }));
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    const group = new CfnScheduleGroup(this, 'Group', { name: Stack.of(this).stackName });
    for (const { job, expression } of definition.needs.schedules ?? []) {
      new CfnSchedule(this, job, {
        groupName: group.ref,
        scheduleExpression: expression,
        scheduleExpressionTimezone: 'Europe/London',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: lambda.functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify({ job }),
          retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 3 },
          deadLetterConfig: { arn: queue.queueArn },
        },
      });
    }
  }
}
