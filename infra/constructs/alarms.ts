import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

/** One thing that wakes somebody. `above`: the alarm goes when the metric is higher; `below`: when it is lower or missing. */
export type Watch = {
  readonly id: string;
  /** What it means and what to do first, for whoever is woken. */
  readonly meaning: string;
  readonly metric: IMetric;
  readonly periods?: number;
} & ({ readonly above: number } | { readonly below: number });

/** All alarms, and the one topic they go to. Alarms hold names of functions and numbers, nothing about people. */
export class Alarms extends Construct {
  constructor(scope: Construct, id: string, props: { readonly watches: readonly Watch[]; readonly email: string }) {
    super(scope, id);
    const topic = this.#makeTopic();
    topic.addSubscription(new EmailSubscription(props.email));
    const action = new SnsAction(topic);
    for (const watch of props.watches) {
      const alarm = new Alarm(this, watch.id, {
        alarmName: `${Stack.of(this).stackName}-${watch.id}`,
        alarmDescription: watch.meaning,
        metric: watch.metric,
        evaluationPeriods: watch.periods ?? 1,
        ...('above' in watch
          ? {
              threshold: watch.above,
              comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
              treatMissingData: TreatMissingData.NOT_BREACHING,
            }
          : {
              threshold: watch.below,
              comparisonOperator: ComparisonOperator.LESS_THAN_THRESHOLD,
              treatMissingData: TreatMissingData.BREACHING,
            }),
      });
      alarm.addAlarmAction(action);
    }
  }

  #makeTopic(): Topic {
    const key = new Key(this, 'Key', { description: 'Alongside: alarms', enableKeyRotation: true, pendingWindow: Duration.days(7) });
    const cloudWatch = new ServicePrincipal('cloudwatch.amazonaws.com');
    const ours = { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } };
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [cloudWatch],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: ours,
      }),
    );
    const topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true, displayName: 'Alongside alarms' });
    topic.addToResourcePolicy(
      new PolicyStatement({ principals: [cloudWatch], actions: ['sns:Publish'], resources: [topic.topicArn], conditions: ours }),
    );
    return topic;
  }
}
