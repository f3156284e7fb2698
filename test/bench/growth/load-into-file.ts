import { DatabaseSync } from 'node:sqlite';
import { at, listOf, objectOf, textOf, type Json, type JsonObject } from '#infra/local/json.ts';

/** A table of the engine as it is kept in its file: the table itself and one copy of each item for each index it is in. */
export interface TableInFile {
  readonly name: string;
  readonly indexes: readonly string[];
}

const columns = ['pk', 'sk', 'item_json', 'item_size', 'cached_at', 'hash_prefix'];

/**
 * Puts items straight into the file of dynoxide 1.2.1, all in one transaction: through its own door a hundred thousand take minutes. Answers how many
 * there are when it stops, at the deadline (of `performance.now()`) at the latest; undefined when the file has another shape, and then nothing is changed.
 */
export const loadIntoFile = (file: string, table: TableInFile, items: Iterable<JsonObject>, deadline: number): number | undefined => {
  const database = new DatabaseSync(file, { timeout: 10_000 });
  try {
    if (!hasItsShape(database, table)) return undefined;
    const put = database.prepare(`INSERT INTO "${table.name}" (pk, sk, item_json, item_size) VALUES (?, ?, ?, ?)`);
    const indexed = table.indexes.map((index) => ({
      index,
      put: database.prepare(
        `INSERT INTO "${table.name}::gsi::${index}" (gsi_pk, gsi_sk, table_pk, table_sk, item_json) VALUES (?, ?, ?, ?, ?)`,
      ),
    }));
    let count = 0;
    database.exec('BEGIN IMMEDIATE');
    for (const item of items) {
      if (performance.now() >= deadline) break;
      const [pk, sk, json] = [keyOf(item, 'pk'), keyOf(item, 'sk'), JSON.stringify(item)];
      put.run(pk, sk, json, sizeOfItem(item));
      for (const { index, put: putIndexed } of indexed) {
        if (item[`${index}Pk`] !== undefined) putIndexed.run(keyOf(item, `${index}Pk`), keyOf(item, `${index}Sk`), pk, sk, json);
      }
      count += 1;
    }
    database.exec('COMMIT');
    return count;
  } finally {
    database.close();
  }
};

const hasItsShape = (database: DatabaseSync, { name, indexes }: TableInFile): boolean => {
  const columnsOf = (table: string): readonly unknown[] =>
    database
      .prepare('SELECT name FROM pragma_table_info(?)')
      .all(table)
      .map((row) => row['name']);
  return (
    columnsOf(name).join() === columns.join() &&
    indexes.every((index) => columnsOf(`${name}::gsi::${index}`).join() === 'gsi_pk,gsi_sk,table_pk,table_sk,item_json')
  );
};

/** A key as the file has it: its kind before it. All of ours are texts. */
const keyOf = (item: JsonObject, name: string): string => `S:${textOf(at(item, name, 'S'))}`;

/** What DynamoDB says an item weighs, in bytes: names and values, and a little for each list and map. */
export const sizeOfItem = (item: JsonObject): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0);

const sizeOfValue = (value: Json): number => {
  const [kind, inner] = Object.entries(objectOf(value))[0] ?? [];
  switch (kind) {
    case 'S':
      return Buffer.byteLength(textOf(inner));
    case 'N':
      return Math.ceil(textOf(inner).length / 2) + 1;
    case 'L':
      return listOf(inner).reduce<number>((sum, each) => sum + 1 + sizeOfValue(each), 3);
    case 'M':
      return 3 + Object.keys(objectOf(inner)).length + sizeOfItem(objectOf(inner));
    case undefined:
    default:
      return 1;
  }
};
