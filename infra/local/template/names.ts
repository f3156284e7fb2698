import type { Resource } from '#infra/local/template/assembly.ts';
import { textOf } from '#infra/local/json.ts';

/** Where everything pretends to be. The account number is AWS's own example. */
export const region = 'eu-west-2';
export const accountId = '123456789012';

const arn = (service: string, rest: string): string => `arn:aws:${service}:${region}:${accountId}:${rest}`;

const nameProperties: Readonly<Record<string, string>> = {
  'AWS::DynamoDB::Table': 'TableName',
  'AWS::DynamoDB::GlobalTable': 'TableName',
  'AWS::Lambda::Function': 'FunctionName',
  'AWS::IAM::Role': 'RoleName',
  'AWS::S3::Bucket': 'BucketName',
  'AWS::SQS::Queue': 'QueueName',
  'AWS::SNS::Topic': 'TopicName',
  'AWS::Logs::LogGroup': 'LogGroupName',
  'AWS::KMS::Alias': 'AliasName',
  'AWS::Scheduler::Schedule': 'Name',
  'AWS::SES::ConfigurationSet': 'Name',
  'AWS::SES::EmailIdentity': 'EmailIdentity',
};

/**
 * The name a resource has here: its own when the template gives one as plain text, else stack and logical id, which stay the same
 * from one start to the next. Buckets are lower case, as S3 has them.
 */
export const physicalName = (resource: Resource): string => {
  const property = nameProperties[resource.type];
  const given = property === undefined ? undefined : resource.properties[property];
  if (typeof given === 'string' && given !== '') return given;
  const made = `${resource.stackName}-${resource.logicalId}`;
  return resource.type === 'AWS::S3::Bucket' ? made.toLowerCase().slice(0, 63) : made;
};

/** What `Ref` gives for a resource. */
export const refOf = (resource: Resource): string => {
  const name = physicalName(resource);
  if (resource.type === 'AWS::SNS::Topic') return arn('sns', name);
  if (resource.type === 'AWS::SQS::Queue') return `https://sqs.${region}.amazonaws.com/${accountId}/${name}`;
  return name;
};

const arnOf = (resource: Resource): string => {
  const name = physicalName(resource);
  switch (resource.type) {
    case 'AWS::DynamoDB::Table':
    case 'AWS::DynamoDB::GlobalTable':
      return arn('dynamodb', `table/${name}`);
    case 'AWS::Lambda::Function':
      return arn('lambda', `function:${name}`);
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${accountId}:role/${name}`;
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${name}`;
    case 'AWS::KMS::Key':
      return arn('kms', `key/${name}`);
    case 'AWS::SQS::Queue':
      return arn('sqs', name);
    case 'AWS::SNS::Topic':
      return arn('sns', name);
    case 'AWS::Logs::LogGroup':
      return arn('logs', `log-group:${name}:*`);
    default:
      return arn(resource.type.split('::')[1]?.toLowerCase() ?? 'local', name);
  }
};

/** What `Fn::GetAtt` gives. Attributes that mean nothing on one machine get a name nobody can mistake for a real one. */
export const attributeOf = (resource: Resource, attribute: string): string => {
  const name = physicalName(resource);
  if (attribute === 'Arn' || attribute === 'TopicArn') return arnOf(resource);
  if (attribute === 'StreamArn') return `${arnOf(resource)}/stream/local`;
  if (['KeyId', 'QueueName', 'TopicName', 'UserPoolId', 'Id', 'ClientId'].includes(attribute)) return name;
  if (attribute === 'QueueUrl') return refOf(resource);
  if (resource.type === 'AWS::S3::Bucket') return bucketDomain(name, attribute);
  if (resource.type === 'AWS::Cognito::UserPool' && attribute === 'ProviderURL')
    return `https://cognito-idp.${region}.amazonaws.com/${name}`;
  const given = resource.properties[attribute];
  return given === undefined ? `${name}.${attribute}.local` : textOf(given);
};

const bucketDomain = (name: string, attribute: string): string =>
  attribute === 'RegionalDomainName' ? `${name}.s3.${region}.amazonaws.com` : `${name}.s3.amazonaws.com`;
