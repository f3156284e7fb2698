import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table, TableEncryption } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyDocument, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { EncryptionKeys } from '#infra/constructs/encryption-keys.ts';
import { tables, type TableDefinition, type TableName } from '#shared/store/tables.ts';

const text = (name: string): { readonly name: string; readonly type: AttributeType } => ({ name, type: AttributeType.STRING });

/** Every table of `shared/store/tables.ts`, each on demand, encrypted, restorable to any second of 35 days, and kept if the stack goes. */
export class DataTables extends Construct {
  readonly byName: Readonly<Record<TableName, Table>>;

  constructor(scope: Construct, id: string, keys: EncryptionKeys) {
    super(scope, id);
    this.byName = {
      people: this.#makeTable('people', keys),
      activities: this.#makeTable('activities', keys),
      claims: this.#makeTable('claims', keys),
      funds: this.#makeTable('funds', keys),
      messages: this.#makeTable('messages', keys),
      journal: this.#makeTable('journal', keys),
      board: this.#makeTable('board', keys),
      restricted: this.#makeTable('restricted', keys),
      sessions: this.#makeTable('sessions', keys),
    };
  }

  #makeTable(name: TableName, keys: EncryptionKeys): Table {
    const definition: TableDefinition = tables[name];
    const table = new Table(this, idOf(name), {
      partitionKey: text('pk'),
      ...(definition.hasSortKey ? { sortKey: text('sk') } : {}),
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.CUSTOMER_MANAGED,
      encryptionKey: keys[definition.key],
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(definition.timeToLive === undefined ? {} : { timeToLiveAttribute: definition.timeToLive }),
      ...(definition.stream === true ? { stream: StreamViewType.NEW_IMAGE } : {}),
      ...(name === 'journal' ? { resourcePolicy: onlyEverAddedTo() } : {}),
    });
    for (const index of definition.indexes) {
      table.addGlobalSecondaryIndex({
        indexName: index,
        partitionKey: text(`${index}Pk`),
        sortKey: text(`${index}Sk`),
        projectionType: ProjectionType.ALL,
      });
    }
    return table;
  }
}

/**
 * Nobody in the account changes or removes an entry, whatever their role says. Removing what is past its retention is a dated
 * change to this policy, seen by two people. A put over an existing entry can't be told from a new one here: the condition on
 * every put and the alarm on the stream are for that.
 */
const onlyEverAddedTo = (): PolicyDocument =>
  new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid: 'OnlyEverAddedTo',
        effect: Effect.DENY,
        principals: [new StarPrincipal()],
        actions: ['UpdateItem', 'DeleteItem', 'BatchWriteItem', 'PartiQLUpdate', 'PartiQLDelete'].map((action) => `dynamodb:${action}`),
        resources: ['*'],
      }),
    ],
  });

const idOf = (name: TableName): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
