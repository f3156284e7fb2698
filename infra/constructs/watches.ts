import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Watch } from '#infra/constructs/alarms.ts';
import { metricNamespace, type CapabilityFunction } from '#infra/constructs/capability-function.ts';
import type { DeadLetters } from '#infra/constructs/dead-letters.ts';
import type { JournalConsumer } from '#infra/constructs/journal-consumer.ts';
import type { TableName } from '#shared/store/tables.ts';

export interface Watched {
  readonly functions: readonly CapabilityFunction[];
  readonly deadLetters: ReadonlyMap<string, DeadLetters>;
  readonly consumers: ReadonlyMap<string, JournalConsumer>;
  readonly api: HttpApi;
  readonly tables: Readonly<Record<TableName, Table>>;
}

const fiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' };

/** Promises with a date that went by, counted by `schedules` each morning: decide by, money by, answer by. */
export const promisesMissed = new Metric({
  namespace: metricNamespace,
  metricName: 'PromisesMissed',
  dimensionsMap: { service: 'schedules' },
  period: Duration.hours(1),
  statistic: 'Maximum',
});

/** The lists below are what an operator is woken for; each says what it means for somebody. */
export const watchesOf = (watched: Watched): readonly Watch[] => [
  ...watched.functions.map((one) => errorsOf(one)),
  ...watched.functions.flatMap((one) => faultsOf(one)),
  ...[...watched.deadLetters].map(([name, deadLetters]) => deadLettersOf(name, deadLetters)),
  ...[...watched.consumers].flatMap(([name, consumer]) => journalOf(name, consumer, watched.functions)),
  ...Object.entries(watched.tables).flatMap(([name, table]) => throttlesOf(name, table)),
  ...serviceWatches(watched),
  ...mailWatches,
];

const errorsOf = ({ definition, lambda }: CapabilityFunction): Watch => ({
  id: `errors-${definition.name}`,
  meaning: `${definition.name} stopped: out of time or memory, or it threw where nothing catches. Its log says where.`,
  metric: lambda.metricErrors(fiveMinutes),
  above: 0,
});

const faultsOf = ({ definition: { name }, pageFaults }: CapabilityFunction): readonly Watch[] => {
  const meaning = `A page of ${name} ended in a fault of ours: somebody saw "Sorry, that did not work" and a code. Its log has that code and where it went wrong.`;
  return pageFaults === undefined ? [] : [{ id: `page-faults-${name}`, meaning, metric: pageFaults, above: 0 }];
};

const deadLettersOf = (name: string, deadLetters: DeadLetters): Watch => ({
  id: `dead-letters-${name}`,
  meaning: `${name} could not take an event: somebody may be waiting. README, "When something was given up", says what to do for it.`,
  metric: deadLetters.queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }),
  above: 0,
});

const journalOf = (name: string, consumer: JournalConsumer, functions: readonly CapabilityFunction[]): readonly Watch[] => {
  const worker = functions.find(({ definition }) => definition.name === name);
  if (worker === undefined) throw new Error(`No worker ${name}`);
  return [
    {
      id: `journal-altered-${name}`,
      meaning:
        'A record of the journal was changed or removed, which nothing of ours does. Tell the head of audit; compare the chain heads in the locked bucket.',
      metric: consumer.altered,
      above: 0,
    },
    {
      id: `journal-behind-${name}`,
      meaning: `${name} is more than ten minutes behind the journal: messages or figures are late.`,
      metric: worker.lambda.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }),
      above: 600_000,
    },
  ];
};

const throttlesOf = (name: string, table: Table): readonly Watch[] =>
  (['Read', 'Write'] as const).map((kind) => ({
    id: `throttles-${name}-${kind.toLowerCase()}`,
    meaning: `DynamoDB put off calls to ${name}. A partition is too busy, or the account's table limit is reached.`,
    metric: new Metric({
      namespace: 'AWS/DynamoDB',
      metricName: `${kind}ThrottleEvents`,
      dimensionsMap: { TableName: table.tableName },
      ...fiveMinutes,
    }),
    above: 0,
  }));

const serviceWatches = ({ api, functions }: Watched): readonly Watch[] => {
  const schedules = functions.find(({ definition }) => definition.name === 'schedules');
  if (schedules === undefined) throw new Error('No worker schedules');
  return [
    {
      id: 'pages-broken',
      meaning: 'Pages answered with a fault more than five times in five minutes.',
      metric: api.metricServerError(fiveMinutes),
      above: 5,
    },
    {
      id: 'pages-slow',
      meaning: 'One page in twenty took longer than three seconds, for a quarter of an hour.',
      metric: api.metricLatency({ period: Duration.minutes(5), statistic: 'p95' }),
      above: 3000,
      periods: 3,
    },
    {
      id: 'throttles-functions',
      meaning: 'AWS turned away calls to functions: the account’s concurrency is used up.',
      metric: new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', ...fiveMinutes }),
      above: 0,
    },
    {
      id: 'schedules-silent',
      meaning:
        'No timed job has run for two hours: mail that waited for working hours stays, promised dates that go by are not counted, closed accounts are not removed.',
      metric: schedules.lambda.metricInvocations({ period: Duration.hours(1), statistic: 'Sum' }),
      below: 1,
      periods: 2,
    },
    {
      id: 'promises-missed',
      meaning:
        'Somebody was promised a decision, money or an answer by a date, and the date went by. The approvals and runs pages list them first.',
      metric: promisesMissed,
      above: 0,
    },
  ];
};

const sesRate = (metricName: string): Metric =>
  new Metric({ namespace: 'AWS/SES', metricName, period: Duration.hours(1), statistic: 'Average' });

/** SES looks at an account from 5% bounces and 0.1% complaints; these come before. */
const mailWatches: readonly Watch[] = [
  {
    id: 'mail-bounces',
    meaning: 'More than 3% of mail comes back. People may not be hearing from us: the messages page lists whom.',
    metric: sesRate('Reputation.BounceRate'),
    above: 0.03,
  },
  {
    id: 'mail-complaints',
    meaning: 'More than 0.08% of mail is marked as unwanted.',
    metric: sesRate('Reputation.ComplaintRate'),
    above: 0.0008,
  },
];
