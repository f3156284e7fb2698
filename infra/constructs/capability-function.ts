import { join, resolve } from 'node:path';
import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime, SystemLogLevel, Tracing } from 'aws-cdk-lib/aws-lambda';
import { FilterPattern, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { acknowledge, acknowledgeWide } from '#infra/constructs/acknowledge.ts';
import { wireNeeds } from '#infra/constructs/wire-needs.ts';
import type { Resources } from '#infra/constructs/wiring.ts';
import type { FunctionDefinition } from '#infra/functions.ts';
import { faultMessage } from '#shared/config/fault-line.ts';

const bundles = resolve(import.meta.dirname, '../../dist/functions');

/** The namespace of every metric of ours. */
export const metricNamespace = 'Alongside';

export interface CapabilityFunctionProps {
  readonly definition: FunctionDefinition;
  readonly resources: Resources;
  /** What every web function is given besides its needs. */
  readonly webEnvironment: Readonly<Record<string, string>>;
  readonly publicOrigin: string;
}

/** One folder of `functions/` as it runs: its bundle, a role of its own with what its `needs.ts` says, and its log. */
export class CapabilityFunction extends Construct {
  readonly lambda: LambdaFunction;
  readonly definition: FunctionDefinition;
  /** Pages that ended in a fault of ours: they were answered all the same, so Lambda counts no error. Undefined for a worker. */
  readonly pageFaults: Metric | undefined;

  constructor(scope: Construct, id: string, props: CapabilityFunctionProps) {
    super(scope, id);
    const { definition } = props;
    this.definition = definition;
    const functionName = `${Stack.of(this).stackName}-${definition.name}`;
    const wiring = wireNeeds(definition.needs, props.resources);
    // Named by us, so that the role can be given this log alone before the function exists.
    const logGroup = new LogGroup(this, 'Log', {
      logGroupName: `/aws/lambda/${functionName}`,
      retention: RetentionDays.THREE_MONTHS,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.pageFaults = pageFaultsOf(definition, logGroup);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Alongside: ${definition.name}`,
    });
    role.addToPolicy(new PolicyStatement({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }));
    wiring.statements.forEach((statement) => role.addToPolicy(statement));
    this.lambda = new LambdaFunction(this, 'Function', {
      functionName,
      description: `Alongside: ${definition.name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: Code.fromAsset(join(bundles, definition.name), { exclude: ['*.map'] }),
      handler: 'index.handler',
      role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      systemLogLevelV2: SystemLogLevel.WARN,
      tracing: Tracing.ACTIVE,
      memorySize: definition.needs.memoryMegabytes ?? (definition.kind === 'web' ? 1024 : 512),
      timeout: Duration.seconds(definition.needs.timeoutSeconds ?? (definition.kind === 'web' ? 15 : 30)),
      environment: {
        PUBLIC_ORIGIN: props.publicOrigin,
        POWERTOOLS_SERVICE_NAME: definition.name,
        POWERTOOLS_METRICS_NAMESPACE: metricNamespace,
        ...(definition.kind === 'web' ? props.webEnvironment : {}),
        ...wiring.environment,
      },
    });
    acknowledge(role, 'AwsSolutions-IAM5[Resource::*]', 'X-Ray takes no narrower resource for sending a trace.');
    for (const right of wiring.wide) acknowledgeWide(role, right);
  }
}

/** Counts the log's lines of a fault; undefined where there are no pages. The log's own `service` tells the functions apart. */
const pageFaultsOf = ({ name, kind }: FunctionDefinition, logGroup: LogGroup): Metric | undefined => {
  if (kind === 'worker') return undefined;
  const metricName = 'PageFaults';
  logGroup.addMetricFilter(metricName, {
    metricNamespace,
    metricName,
    filterPattern: FilterPattern.stringValue('$.message', '=', faultMessage),
    metricValue: '1',
    dimensions: { service: '$.service' },
  });
  return new Metric({
    namespace: metricNamespace,
    metricName,
    dimensionsMap: { service: name },
    period: Duration.minutes(5),
    statistic: 'Sum',
  });
};
