/**
 * The one list of tables, keys and indexes. The CDK stack makes them from this list, and the stores read
 * their names and index names from it, so a store can't ask for an index that isn't there.
 *
 * Every table has string keys `pk` and `sk`, except `sessions`, which has `pk` only.
 * An index named `byPerson` has the string attributes `byPersonPk` and `byPersonSk`; an item without them is not in the index.
 */
export interface TableDefinition {
  /** Suffix of the table's name and of the environment variable that carries it. */
  readonly environment: string;
  readonly hasSortKey: boolean;
  readonly indexes: readonly string[];
  /** Attribute with the epoch second after which the item may be removed. */
  readonly timeToLive?: string;
  /** New images only: the journal is append-only, so there is nothing older to show. */
  readonly stream?: boolean;
  /** Which key encrypts it: the named lead's notes have one of their own. */
  readonly key: 'data' | 'restricted';
}

export const tables = {
  people: { environment: 'PEOPLE_TABLE', hasSortKey: true, indexes: ['bySubject', 'byKnownAs', 'byRemoval', 'byGreeting'], key: 'data' },
  activities: { environment: 'ACTIVITIES_TABLE', hasSortKey: true, indexes: ['byPerson', 'byMonth', 'byAwaiting'], key: 'data' },
  claims: { environment: 'CLAIMS_TABLE', hasSortKey: true, indexes: ['byPerson', 'byQueue'], key: 'data' },
  funds: { environment: 'FUNDS_TABLE', hasSortKey: true, indexes: ['byKind'], key: 'data' },
  messages: { environment: 'MESSAGES_TABLE', hasSortKey: true, indexes: ['byDue'], key: 'data' },
  journal: { environment: 'JOURNAL_TABLE', hasSortKey: true, indexes: ['byDay'], stream: true, key: 'data' },
  board: { environment: 'BOARD_TABLE', hasSortKey: true, indexes: [], key: 'data' },
  restricted: { environment: 'RESTRICTED_TABLE', hasSortKey: true, indexes: [], key: 'restricted' },
  sessions: {
    environment: 'SESSIONS_TABLE',
    hasSortKey: false,
    indexes: ['byOwner'],
    timeToLive: 'expiresAtEpochSeconds',
    key: 'data',
  },
} as const satisfies Record<string, TableDefinition>;

export type TableName = keyof typeof tables;

/** The names of a table's key attributes. */
export const keyAttributes = (table: TableDefinition): readonly string[] => (table.hasSortKey ? ['pk', 'sk'] : ['pk']);
