import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { SnsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { Construct } from 'constructs';
import { Alarms } from '#infra/constructs/alarms.ts';
import { CapabilityFunction } from '#infra/constructs/capability-function.ts';
import { DeadLetters } from '#infra/constructs/dead-letters.ts';
import { mailDomainOf } from '#infra/constructs/deployment-settings.ts';
import { FrontDoor } from '#infra/constructs/front-door.ts';
import { JournalConsumer } from '#infra/constructs/journal-consumer.ts';
import { LondonSchedules } from '#infra/constructs/london-schedules.ts';
import { OperationsDashboard } from '#infra/constructs/operations-dashboard.ts';
import { ReceiptEvents } from '#infra/constructs/receipt-events.ts';
import { watchesOf } from '#infra/constructs/watches.ts';
import { WebRoutes } from '#infra/constructs/web-routes.ts';
import type { Resources } from '#infra/constructs/wiring.ts';
import { functionDefinitions } from '#infra/functions.ts';
import type { DataStack } from '#infra/stacks/data-stack.ts';
import { serviceSettings, type ServiceSettings } from '#infra/stacks/service-settings.ts';

export interface ServiceStackProps extends StackProps {
  readonly data: DataStack;
}

/** What runs: a function for each folder of `functions/`, what calls it, and what watches over it. It holds nobody's data and can be made anew. */
export class ServiceStack extends Stack {
  readonly functions: readonly CapabilityFunction[];
  readonly #deadLetters = new Map<string, DeadLetters>();
  readonly #consumers = new Map<string, JournalConsumer>();

  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const { data } = props;
    const settings = serviceSettings(this, {
      peopleIssuer: data.people.pool.userPoolProviderUrl,
      peopleClientId: data.people.client.userPoolClientId,
      staffIssuer: data.staff.pool.userPoolProviderUrl,
      staffClientId: data.staff.client.userPoolClientId,
    });
    this.functions = this.#makeFunctions(settings, this.#resourcesFrom(data, settings));
    for (const one of this.functions) {
      if (one.definition.kind === 'worker') this.#connectWorker(one, data);
    }
    const web = new WebRoutes(
      this,
      'Web',
      this.functions.filter(({ definition }) => definition.kind === 'web'),
    );
    const frontDoor = new FrontDoor(this, 'FrontDoor', {
      ...settings,
      api: web.api,
      receipts: data.buckets.receipts,
      accessLogs: data.buckets.accessLogs,
    });
    const watched = {
      functions: this.functions,
      deadLetters: this.#deadLetters,
      consumers: this.#consumers,
      api: web.api,
      tables: data.tables.byName,
    };
    new Alarms(this, 'Alarms', { watches: watchesOf(watched), email: settings.alarmEmail });
    new OperationsDashboard(this, 'Operations', watched);
    new CfnOutput(this, 'FrontDoorDomain', {
      value: frontDoor.distribution.distributionDomainName,
      description: 'Point the public host here, as CNAME or alias',
    });
  }

  #resourcesFrom(data: DataStack, settings: ServiceSettings): Resources {
    return {
      region: this.region,
      tables: data.tables.byName,
      keys: data.keys,
      buckets: data.buckets,
      mail: {
        from: settings.mailFrom,
        identityArn: this.formatArn({ service: 'ses', resource: 'identity', resourceName: mailDomainOf(settings.mailFrom) }),
        configurationSetArn: this.formatArn({ service: 'ses', resource: 'configuration-set', resourceName: data.mail.configurationSet }),
      },
      signIn: settings.signIn,
    };
  }

  #makeFunctions(settings: ServiceSettings, resources: Resources): readonly CapabilityFunction[] {
    const webEnvironment = { ORIGIN_SECRET_SHA256: settings.originSecretHash };
    return functionDefinitions.map(
      (definition) =>
        new CapabilityFunction(this, idOf(definition.name), { definition, resources, webEnvironment, publicOrigin: settings.publicOrigin }),
    );
  }

  /** What a worker is called by follows from its needs. */
  #connectWorker(worker: CapabilityFunction, data: DataStack): void {
    const { name, needs } = worker.definition;
    const deadLetters = new DeadLetters(worker, 'DeadLetters');
    this.#deadLetters.set(name, deadLetters);
    if (needs.journalStream === true) {
      this.#consumers.set(name, new JournalConsumer(worker, 'Journal', { worker, journal: data.tables.byName.journal, deadLetters }));
    } else {
      // A call that was taken and then threw is tried twice more by Lambda itself, and then kept.
      worker.lambda.configureAsyncInvoke({
        retryAttempts: 2,
        maxEventAge: Duration.hours(6),
        onFailure: new SqsDestination(deadLetters.queue),
      });
    }
    if (needs.schedules !== undefined) new LondonSchedules(worker, 'Schedules', { worker, deadLetters });
    if (needs.receiptEvents === true) new ReceiptEvents(worker, 'Receipts', { worker, bucket: data.buckets.receipts, deadLetters });
    if (needs.mailEvents === true)
      worker.lambda.addEventSource(new SnsEventSource(data.mail.events, { deadLetterQueue: deadLetters.queue }));
  }
}

/** `sign-in` is `SignIn` in the template. */
const idOf = (name: string): string =>
  name
    .split('-')
    .map((part) => `${part.charAt(0).toUpperCase()}${part.slice(1)}`)
    .join('');
