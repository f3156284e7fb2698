import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Resources, Wiring } from '#infra/constructs/wiring.ts';
import type { FunctionNeeds, TableAction } from '#shared/config/needs.ts';
import { tables, type TableDefinition, type TableName } from '#shared/store/tables.ts';

interface TableGrant {
  readonly name: TableName;
  readonly definition: TableDefinition;
  readonly actions: readonly TableAction[];
}

const names: readonly TableName[] = ['people', 'activities', 'claims', 'funds', 'messages', 'journal', 'board', 'restricted', 'sessions'];

const readOnly: readonly TableAction[] = ['GetItem', 'BatchGetItem', 'Query', 'ConditionCheckItem'];

/** Named actions on each table, `Query` on each of its indexes by name, and the use of the table's key through DynamoDB alone. */
export const wireTables = (needs: FunctionNeeds, resources: Resources): Wiring => {
  const grants = grantsOf(needs);
  return {
    environment: Object.fromEntries(grants.map(({ name, definition }) => [definition.environment, resources.tables[name].tableName])),
    statements: [...grants.flatMap((grant) => tableStatements(grant, resources)), ...keyStatements(grants, needs, resources)],
  };
};

/** Reading the journal's stream. Lambda asks for `ListStreams`, which AWS matches against all streams of a table. */
export const wireStream = (needs: FunctionNeeds, resources: Resources): Wiring => {
  if (needs.journalStream !== true) return { environment: {}, statements: [] };
  const { tableArn, tableStreamArn } = resources.tables.journal;
  if (tableStreamArn === undefined) throw new Error('The journal has no stream');
  return {
    environment: {},
    statements: [
      new PolicyStatement({
        actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
        resources: [tableStreamArn],
      }),
      new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: [`${tableArn}/stream/*`] }),
    ],
    wide: [
      {
        owner: resources.tables.journal,
        arn: tableArn,
        suffix: '/stream/*',
        because: 'AWS matches ListStreams against all streams of the one table.',
      },
    ],
  };
};

const grantsOf = (needs: FunctionNeeds): readonly TableGrant[] =>
  names.flatMap((name) => {
    const actions = needs.tables?.[name];
    return actions === undefined ? [] : [{ name, definition: tables[name], actions }];
  });

const tableStatements = ({ name, definition, actions }: TableGrant, resources: Resources): readonly PolicyStatement[] => {
  const { tableArn } = resources.tables[name];
  const onTable = new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [tableArn] });
  if (!actions.includes('Query') || definition.indexes.length === 0) return [onTable];
  const onIndexes = new PolicyStatement({
    actions: ['dynamodb:Query'],
    resources: definition.indexes.map((index) => `${tableArn}/index/${index}`),
  });
  return [onTable, onIndexes];
};

/** DynamoDB uses a table's key in the caller's name, so the caller needs the key, but never outside DynamoDB. */
const keyStatements = (grants: readonly TableGrant[], needs: FunctionNeeds, resources: Resources): readonly PolicyStatement[] =>
  [resources.keys.data, resources.keys.restricted].flatMap((key) => {
    const mine = grants.filter(({ definition }) => resources.keys[definition.key] === key);
    const readsStream = needs.journalStream === true && key === resources.keys[keyOfJournal];
    if (mine.length === 0 && !readsStream) return [];
    const writes = mine.some(({ actions }) => actions.some((action) => !readOnly.includes(action)));
    return [keyStatement(key, writes, resources.region)];
  });

const keyOfJournal = tables.journal.key;

const keyStatement = (key: IKey, writes: boolean, region: string): PolicyStatement =>
  new PolicyStatement({
    actions: [
      'kms:Decrypt',
      'kms:DescribeKey',
      ...(writes ? ['kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'] : []),
    ],
    resources: [key.keyArn],
    conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${region}.amazonaws.com` } },
  });
