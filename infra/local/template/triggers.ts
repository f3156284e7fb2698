import { at, isTrue, listOf, numberOf, parseJson, textOf, textsOf } from '#infra/local/json.ts';
import { resourcesOfType, type Assembly } from '#infra/local/template/assembly.ts';
import { attributeOf, physicalName } from '#infra/local/template/names.ts';
import { propertiesOf, type Resolve } from '#infra/local/template/resolve.ts';
import { functionNamed } from '#infra/local/template/routes.ts';
import type { LocalFunction, LocalSchedule, LocalTable, MailEventDestination, StreamMapping, Topic } from '#infra/local/template/system.ts';

/** Event source mappings from a table's stream to a function. */
export const streamMappingsOf = (
  assembly: Assembly,
  resolve: Resolve,
  made: { readonly functions: readonly LocalFunction[]; readonly tables: readonly LocalTable[] },
): readonly StreamMapping[] =>
  resourcesOfType(assembly, 'AWS::Lambda::EventSourceMapping').flatMap((resource) => {
    const properties = propertiesOf(resolve, resource);
    const table = made.tables.find((each) => textOf(properties['EventSourceArn']).startsWith(`${each.arn}/stream/`));
    const functionName = nameOfFunction(assembly, textOf(properties['FunctionName']), made.functions);
    if (table === undefined || functionName === undefined || properties['Enabled'] === false) return [];
    return [
      {
        id: resource.logicalId,
        functionName,
        tableName: table.name,
        batchSize: numberOf(properties['BatchSize'], 100),
        reportsPartFailures: textsOf(properties['FunctionResponseTypes']).includes('ReportBatchItemFailures'),
        bisects: isTrue(properties['BisectBatchOnFunctionError']),
        retries: numberOf(properties['MaximumRetryAttempts'], -1),
        filters: listOf(at(properties['FilterCriteria'], 'Filters')).map((filter) => parseJson(textOf(at(filter, 'Pattern')))),
        deadLetterName:
          textOf(at(properties['DestinationConfig'], 'OnFailure', 'Destination'))
            .split(':')
            .at(-1) || undefined,
      },
    ];
  });

// The template gives the function by name here (Ref), by ARN elsewhere.
const nameOfFunction = (assembly: Assembly, reference: string, functions: readonly LocalFunction[]): string | undefined => {
  const resource = resourcesOfType(assembly, 'AWS::Lambda::Function').find((each) => physicalName(each) === reference);
  return functionNamed(resource === undefined ? reference : attributeOf(resource, 'Arn'), functions);
};

/** Schedules that are switched on and call one of our functions. */
export const schedulesOf = (assembly: Assembly, resolve: Resolve, functions: readonly LocalFunction[]): readonly LocalSchedule[] =>
  resourcesOfType(assembly, 'AWS::Scheduler::Schedule').flatMap((resource) => {
    const properties = propertiesOf(resolve, resource);
    const functionName = functionNamed(textOf(at(properties['Target'], 'Arn')), functions);
    if (functionName === undefined || properties['State'] === 'DISABLED') return [];
    return [
      {
        name: physicalName(resource),
        expression: textOf(properties['ScheduleExpression']),
        timeZone: textOf(properties['ScheduleExpressionTimezone']) || 'UTC',
        functionName,
        input: textOf(at(properties['Target'], 'Input')) || '{}',
      },
    ];
  });

/** Topics and the functions subscribed to them. */
export const topicsOf = (assembly: Assembly, resolve: Resolve, functions: readonly LocalFunction[]): readonly Topic[] => {
  const subscriptions = resourcesOfType(assembly, 'AWS::SNS::Subscription').map((resource) => propertiesOf(resolve, resource));
  return resourcesOfType(assembly, 'AWS::SNS::Topic').map((resource) => {
    const arn = attributeOf(resource, 'Arn');
    const mine = subscriptions.filter((each) => textOf(each['TopicArn']) === arn && each['Protocol'] === 'lambda');
    return { arn, functionNames: mine.flatMap((each) => functionNamed(textOf(each['Endpoint']), functions) ?? []) };
  });
};

/** Where SES says what became of a mail. */
export const mailEventsOf = (assembly: Assembly, resolve: Resolve): readonly MailEventDestination[] =>
  resourcesOfType(assembly, 'AWS::SES::ConfigurationSetEventDestination').map((resource) => {
    const properties = propertiesOf(resolve, resource);
    const destination = properties['EventDestination'];
    return {
      configurationSetName: textOf(properties['ConfigurationSetName']),
      eventTypes: textsOf(at(destination, 'MatchingEventTypes')).map((type) => type.toLowerCase()),
      topicArn: textOf(at(destination, 'SnsDestination', 'TopicARN')),
    };
  });
