import { Duration, Stack } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, SingleValueWidget, TextWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { promisesMissed, type Watched } from '#infra/constructs/watches.ts';

const graph = (title: string, left: readonly IMetric[]): GraphWidget => new GraphWidget({ title, left: [...left], width: 12, height: 6 });

/** One page for whoever runs the service: first what people were promised, then pages, then what works in the background. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, id: string, watched: Watched) {
    super(scope, id);
    const dashboard = new Dashboard(this, 'Dashboard', { dashboardName: Stack.of(this).stackName, defaultInterval: Duration.days(1) });
    const lambdas = watched.functions.map(({ lambda }) => lambda);
    const deadLetters = [...watched.deadLetters.values()].map(({ queue }) => queue);
    dashboard.addWidgets(
      new TextWidget({ markdown: '# Alongside\nNumbers about the service. Nothing here is about a person.', width: 24, height: 2 }),
      new SingleValueWidget({ title: 'Promised dates that went by', metrics: [promisesMissed], width: 6, height: 6 }),
      new SingleValueWidget({
        title: 'Dead letters',
        metrics: deadLetters.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
        width: 18,
        height: 6,
      }),
      graph('Pages asked for', [watched.api.metricCount({ statistic: 'Sum' }), watched.api.metricServerError({ statistic: 'Sum' })]),
      graph('How long pages take (ms)', [watched.api.metricLatency({ statistic: 'p50' }), watched.api.metricLatency({ statistic: 'p95' })]),
      graph(
        'Faults by function',
        lambdas.map((lambda) => lambda.metricErrors({ statistic: 'Sum' })),
      ),
      graph(
        'Time by function (ms, p95)',
        lambdas.map((lambda) => lambda.metricDuration({ statistic: 'p95' })),
      ),
      graph(
        'How far behind the journal (ms)',
        lambdas
          .filter((_lambda, index) => watched.functions[index]?.definition.needs.journalStream === true)
          .map((lambda) => lambda.metric('IteratorAge', { statistic: 'Maximum' })),
      ),
      graph(
        'Capacity used by table',
        Object.values(watched.tables).flatMap((table) => [
          table.metricConsumedReadCapacityUnits(),
          table.metricConsumedWriteCapacityUnits(),
        ]),
      ),
    );
  }
}
