import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import type { CapabilityFunction } from '#infra/constructs/capability-function.ts';

/** What the access log keeps: the route as written in `routes.ts`, never the path, query, address or browser of whoever asked. */
const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTime',
  routeKey: '$context.routeKey',
  status: '$context.status',
  latencyMilliseconds: '$context.responseLatency',
  integrationError: '$context.integrationErrorMessage',
} as const;

/** The HTTP API: one explicit route for each entry of each function's `routes.ts`, one integration and one permission a function. */
export class WebRoutes extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, functions: readonly CapabilityFunction[]) {
    super(scope, id);
    this.api = new HttpApi(this, 'Api', { apiName: 'Alongside', createDefaultStage: false });
    const log = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS, removalPolicy: RemovalPolicy.DESTROY });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle: { rateLimit: 200, burstLimit: 400 },
      detailedMetricsEnabled: true,
      accessLogSettings: { destination: new LogGroupLogDestination(log), format: AccessLogFormat.custom(JSON.stringify(logged)) },
    });
    for (const owner of functions) this.#addRoutes(owner);
    acknowledge(
      this.api,
      'AwsSolutions-APIG4',
      'Some pages are for everybody. For the others the function itself asks the session and the table of who may do what, for every route, and a test walks them all; a gateway authorizer could only answer a blank refusal.',
    );
  }

  #addRoutes({ definition, lambda }: CapabilityFunction): void {
    const integration = new HttpLambdaIntegration(`Integration-${definition.name}`, lambda, {
      // A permission for each route would take 200 resources of the stack's 500.
      scopePermissionToRoute: false,
      timeout: Duration.seconds(definition.needs.timeoutSeconds ?? 15),
    });
    for (const { method, path } of definition.routes) {
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration });
    }
  }
}
