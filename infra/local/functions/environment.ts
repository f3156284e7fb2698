import type { Credentials } from '#infra/local/gateway/caller.ts';
import { region } from '#infra/local/template/names.ts';
import type { LocalFunction } from '#infra/local/template/system.ts';

/**
 * The whole environment of a function: what the template says, what Lambda adds, and the SDK's own variables that point every client
 * at the gateway with credentials of the function's own. Nothing of the runner's environment gets in but the time zone rules and path.
 */
export const environmentOf = (
  definition: LocalFunction,
  credentials: Credentials,
  gatewayEndpoint: string,
): Readonly<Record<string, string>> => ({
  PATH: process.env['PATH'] ?? '',
  TZ: 'UTC',
  NODE_ENV: 'production',
  AWS_REGION: region,
  AWS_DEFAULT_REGION: region,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: definition.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(definition.memoryMegabytes),
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${definition.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: '/dev/null',
  AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
  AWS_ENDPOINT_URL: gatewayEndpoint,
  AWS_ENDPOINT_URL_DYNAMODB: gatewayEndpoint,
  AWS_ENDPOINT_URL_S3: gatewayEndpoint,
  AWS_ENDPOINT_URL_KMS: gatewayEndpoint,
  AWS_ENDPOINT_URL_SES: gatewayEndpoint,
  ...definition.environment,
});
