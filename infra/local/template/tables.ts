import { at, isTrue, listOf, objectOf, textOf, type Json, type JsonObject } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly, type Resource } from '#infra/local/template/assembly.ts';
import { attributeOf, physicalName } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import { statementsOf } from '#infra/local/template/roles.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

/** Every DynamoDB table of the template, with its indexes, stream, time to live and policy. */
export const tablesOf = (assembly: Assembly, resolve: Resolve): readonly LocalTable[] =>
  resourcesOfType(assembly, 'AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map((resource) =>
    tableOf(resource, propertiesOf(resolve, resource)),
  );

const tableOf = (resource: Resource, properties: JsonObject): LocalTable => {
  const name = physicalName(resource);
  const timeToLive = properties['TimeToLiveSpecification'];
  const stream = properties['StreamSpecification'];
  return {
    name,
    arn: attributeOf(resource, 'Arn'),
    create: createInput(name, properties),
    streamViewType: stream === undefined ? undefined : textOf(at(stream, 'StreamViewType')),
    timeToLiveAttribute: isTrue(at(timeToLive, 'Enabled')) ? textOf(at(timeToLive, 'AttributeName')) : undefined,
    keyArn: textOf(at(properties['SSESpecification'], 'KMSMasterKeyId')) || undefined,
    statements: policyDocuments(properties).flatMap((document) => statementsOf('the policy of the table', document)),
  };
};

// A global table keeps its policy with each replica, a plain table with itself.
const policyDocuments = (properties: JsonObject): readonly Json[] =>
  [properties, ...listOf(properties['Replicas'])].flatMap((holder) => listOf(at(holder, 'ResourcePolicy', 'PolicyDocument')));

const createInput = (name: string, properties: JsonObject): JsonObject => {
  const indexes = listOf(properties['GlobalSecondaryIndexes']).map((index) => ({
    IndexName: textOf(at(index, 'IndexName')),
    KeySchema: listOf(at(index, 'KeySchema')),
    Projection: objectOf(at(index, 'Projection')),
  }));
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    KeySchema: listOf(properties['KeySchema']),
    AttributeDefinitions: listOf(properties['AttributeDefinitions']),
    ...(indexes.length > 0 ? { GlobalSecondaryIndexes: indexes } : {}),
  };
};
