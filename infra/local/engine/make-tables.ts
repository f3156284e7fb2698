import { DatabaseSync } from 'node:sqlite';
import { callEngine, isRefusal } from '#infra/local/engine/call.ts';
import type { Engine } from '#infra/local/engine/process.ts';
import type { LocalTable } from '#infra/local/template/system.ts';

/** Makes the tables that aren't there yet, with indexes, time to live and stream. Tables that are there keep what they hold. */
export const makeTables = async (engine: Engine, tables: readonly LocalTable[]): Promise<void> => {
  for (const table of tables) {
    try {
      await callEngine(engine.endpoint, 'DynamoDB_20120810.CreateTable', { ...table.create, ...streamOf(table) });
      await switchTimeToLiveOn(engine.endpoint, table);
    } catch (error) {
      if (!isRefusal(error, 'ResourceInUseException')) throw error;
    }
  }
  if (engine.databaseFile !== undefined) indexStreamRecords(engine.databaseFile);
};

const streamOf = (table: LocalTable) =>
  table.streamViewType === undefined ? {} : { StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamViewType } };

const switchTimeToLiveOn = async (endpoint: string, table: LocalTable): Promise<void> => {
  if (table.timeToLiveAttribute === undefined) return;
  await callEngine(endpoint, 'DynamoDB_20120810.UpdateTimeToLive', {
    TableName: table.create['TableName'] ?? '',
    TimeToLiveSpecification: { Enabled: true, AttributeName: table.timeToLiveAttribute },
  });
};

/**
 * dynoxide 1.2.1 looks through every stream record on each write (a two-put transaction goes from 1 to 15 ms after 13,000 records).
 * An index on what it looks for keeps writes level. Left alone when its tables have another shape.
 */
export const indexStreamRecords = (databaseFile: string): void => {
  const database = new DatabaseSync(databaseFile, { timeout: 5000 });
  try {
    const columns = database
      .prepare(`SELECT name FROM pragma_table_info('_stream_records')`)
      .all()
      .map((row) => row['name']);
    if (!columns.includes('table_name') || !columns.includes('sequence_number')) return;
    database.exec('CREATE INDEX IF NOT EXISTS alongside_stream_order ON _stream_records(table_name, CAST(sequence_number AS INTEGER))');
  } finally {
    database.close();
  }
};
