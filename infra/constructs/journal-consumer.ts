import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventSourceMapping, MetricType, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import type { CapabilityFunction } from '#infra/constructs/capability-function.ts';
import type { DeadLetters } from '#infra/constructs/dead-letters.ts';

/**
 * Feeds the journal's stream to one worker. One entry that can't be taken is cut out by halving the batch, tried five times, and put
 * with the dead letters, so that it holds nobody else's message up for long.
 *
 * The journal is only ever added to, so only INSERT is let through, and what the filter holds back is counted: one record is an alarm.
 * (A third reader just to watch would slow both workers: a shard serves two.)
 */
export class JournalConsumer extends Construct {
  /** Records that were not an INSERT. */
  readonly altered: Metric;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly worker: CapabilityFunction; readonly journal: Table; readonly deadLetters: DeadLetters },
  ) {
    super(scope, id);
    const { tableStreamArn } = props.journal;
    if (tableStreamArn === undefined) throw new Error('The journal has no stream');
    const mapping = new EventSourceMapping(this, 'Mapping', {
      target: props.worker.lambda,
      eventSourceArn: tableStreamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 25,
      maxBatchingWindow: Duration.seconds(1),
      bisectBatchOnError: true,
      retryAttempts: 5,
      maxRecordAge: Duration.hours(6),
      reportBatchItemFailures: true,
      onFailure: new SqsDlq(props.deadLetters.queue),
      filters: [{ pattern: JSON.stringify({ eventName: ['INSERT'] }) }],
      metricsConfig: { metrics: [MetricType.EVENT_COUNT] },
    });
    this.altered = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'FilteredOutEventCount',
      dimensionsMap: { EventSourceMappingUUID: mapping.eventSourceMappingId },
      statistic: 'Sum',
      period: Duration.minutes(1),
    });
  }
}
