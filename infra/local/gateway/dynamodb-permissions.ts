import type { Permission } from '#infra/local/gateway/permission.ts';
import { at, listOf, objectOf, textOf, type Json } from '#infra/local/json.ts';
import { accountId, region } from '#infra/local/template/names.ts';

/**
 * What a DynamoDB call needs. A transaction has no action of its own: each of its parts needs the action of the plain call.
 * `operation` is the call's name. An operation the service has no use for needs the action of the same name on every table, which nothing allows.
 */
export const dynamoPermissions = (operation: string, input: Json): readonly Permission[] => {
  switch (operation) {
    case 'TransactWriteItems':
      return listOf(at(input, 'TransactItems')).map(partPermission);
    case 'TransactGetItems':
      return listOf(at(input, 'TransactItems')).map((item) =>
        permission('GetItem', textOf(at(item, 'Get', 'TableName')), at(item, 'Get', 'Key')),
      );
    case 'BatchGetItem':
    case 'BatchWriteItem':
      return Object.keys(objectOf(at(input, 'RequestItems'))).map((table) => permission(operation, table));
    case 'Query':
    case 'Scan':
      return [readPermission(operation, input)];
    default:
      return [permission(operation, textOf(at(input, 'TableName')) || '*', at(input, 'Key') ?? at(input, 'Item'))];
  }
};

const partActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const partPermission = (item: Json): Permission => {
  const [kind = '', part] = Object.entries(objectOf(item))[0] ?? [];
  return permission(partActions[kind] ?? kind, textOf(at(part, 'TableName')), at(part, 'Key') ?? at(part, 'Item'));
};

const readPermission = (operation: string, input: Json): Permission => {
  const index = textOf(at(input, 'IndexName'));
  const table = tableArn(textOf(at(input, 'TableName')));
  return { action: `dynamodb:${operation}`, resource: index === '' ? table : `${table}/index/${index}`, context: {} };
};

// The first part of the key is known where the call carries the item or its key, for conditions on dynamodb:LeadingKeys.
const permission = (operation: string, table: string, key?: Json): Permission => {
  const leading = textOf(at(key, 'pk', 'S'));
  return {
    action: `dynamodb:${operation}`,
    resource: tableArn(table),
    context: leading === '' ? {} : { 'dynamodb:leadingkeys': [leading] },
  };
};

const tableArn = (table: string): string => (table.startsWith('arn:') ? table : `arn:aws:dynamodb:${region}:${accountId}:table/${table}`);
