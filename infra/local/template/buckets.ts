import { at, listOf, objectOf, textOf, textsOf, type Json, type JsonObject } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly } from '#infra/local/template/assembly.ts';
import { attributeOf, physicalName, refOf } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import { functionNamed } from '#infra/local/template/routes.ts';
import { statementsOf } from '#infra/local/template/roles.ts';
import type { EventRule, LocalBucket, LocalFunction, LocalKey } from '#infra/local/template/system.ts';

/** Every bucket, who is told when a file arrives, and whether it is scanned. CDK keeps notifications in a resource of their own. */
export const bucketsOf = (assembly: Assembly, resolve: Resolve, functions: readonly LocalFunction[]): readonly LocalBucket[] => {
  const told = resourcesOfType(assembly, 'Custom::S3BucketNotifications').map((resource) => propertiesOf(resolve, resource));
  const scanned = resourcesOfType(assembly, 'AWS::GuardDuty::MalwareProtectionPlan').map((resource) =>
    at(propertiesOf(resolve, resource), 'ProtectedResource', 'S3Bucket'),
  );
  const policies = resourcesOfType(assembly, 'AWS::S3::BucketPolicy').map((resource) => propertiesOf(resolve, resource));
  return resourcesOfType(assembly, 'AWS::S3::Bucket').map((resource) => {
    const name = physicalName(resource);
    const properties = propertiesOf(resolve, resource);
    const configurations = [
      objectOf(properties['NotificationConfiguration']),
      ...told.filter((each) => textOf(each['BucketName']) === name).map((each) => objectOf(each['NotificationConfiguration'])),
    ];
    return {
      name,
      arn: attributeOf(resource, 'Arn'),
      notifications: configurations.flatMap((configuration) => notificationsOf(configuration, functions)),
      sendsToEventBridge: configurations.some(sendsToEventBridge),
      scannedPrefixes: scanned.filter((plan) => at(plan, 'BucketName') === name).flatMap(prefixesOf),
      keyArn: keyOf(properties),
      statements: policies
        .filter((each) => textOf(each['Bucket']) === name)
        .flatMap((each) => statementsOf('the policy of the bucket', each['PolicyDocument'])),
    };
  });
};

const prefixesOf = (plan: Json | undefined): readonly string[] => {
  const prefixes = textsOf(at(plan, 'ObjectPrefixes'));
  return prefixes.length === 0 ? [''] : prefixes;
};

const keyOf = (properties: JsonObject): string | undefined => {
  const [rule] = listOf(at(properties['BucketEncryption'], 'ServerSideEncryptionConfiguration'));
  return textOf(at(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID')) || undefined;
};

const sendsToEventBridge = (configuration: JsonObject): boolean => {
  const setting = configuration['EventBridgeConfiguration'];
  return setting !== undefined && at(setting, 'EventBridgeEnabled') !== false;
};

const notificationsOf = (configuration: JsonObject, functions: readonly LocalFunction[]): LocalBucket['notifications'] =>
  [...listOf(configuration['LambdaFunctionConfigurations']), ...listOf(configuration['LambdaConfigurations'])].flatMap((each) => {
    const functionName = functionNamed(textOf(at(each, 'LambdaFunctionArn') ?? at(each, 'Function')), functions);
    if (functionName === undefined) return [];
    const events = [...textsOf(at(each, 'Events')), ...textsOf(at(each, 'Event'))];
    const rules = [...listOf(at(each, 'Filter', 'Key', 'FilterRules')), ...listOf(at(each, 'Filter', 'S3Key', 'Rules'))];
    return [{ functionName, events, prefix: filterValue(rules, 'prefix'), suffix: filterValue(rules, 'suffix') }];
  });

const filterValue = (rules: readonly Json[], name: string): string =>
  textOf(
    at(
      rules.find((rule) => textOf(at(rule, 'Name')).toLowerCase() === name),
      'Value',
    ),
  );

/** EventBridge rules that call one of our functions. Rules on a timer are not used: they know no London time. */
export const rulesOf = (assembly: Assembly, resolve: Resolve, functions: readonly LocalFunction[]): readonly EventRule[] =>
  resourcesOfType(assembly, 'AWS::Events::Rule').flatMap((resource) => {
    const properties = propertiesOf(resolve, resource);
    const pattern = properties['EventPattern'];
    if (pattern === undefined || properties['State'] === 'DISABLED') return [];
    const functionNames = listOf(properties['Targets']).flatMap((target) => functionNamed(textOf(at(target, 'Arn')), functions) ?? []);
    return functionNames.length === 0 ? [] : [{ name: physicalName(resource), pattern, functionNames }];
  });

/** Every KMS key and its aliases. */
export const keysOf = (assembly: Assembly, resolve: Resolve): readonly LocalKey[] => {
  const aliases = resourcesOfType(assembly, 'AWS::KMS::Alias').map((resource) => propertiesOf(resolve, resource));
  return resourcesOfType(assembly, 'AWS::KMS::Key').map((resource) => {
    const id = refOf(resource);
    const arn = attributeOf(resource, 'Arn');
    const mine = aliases.filter((each) => [id, arn].includes(textOf(each['TargetKeyId'])));
    const statements = statementsOf('the policy of the key', propertiesOf(resolve, resource)['KeyPolicy']);
    return { id, arn, aliases: mine.map((each) => textOf(each['AliasName'])), statements };
  });
};
