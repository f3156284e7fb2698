import { at, textOf, type JsonObject } from '#infra/local/json.ts';
import type { Call } from '#test/bench/counting-proxy.ts';
import type { Instances } from '#test/bench/instances.ts';

/** The functions that read the journal's stream. */
const readers = ['messages', 'figures'] as const;

/**
 * Hands the journal entries that some calls wrote to each function that reads the stream, as the stream would. They get places of their own
 * further on in their chain, because the running service has done the real ones already and would find nothing left to do.
 */
export const handOn = async (instances: Instances, calls: readonly Call[], journalTable: string): Promise<void> => {
  const entries = calls.flatMap(({ puts }) => puts.filter(({ table }) => table === journalTable).map(({ item }) => further(item)));
  for (const [index, NewImage] of entries.entries()) {
    const event = { Records: [{ eventName: 'INSERT', dynamodb: { SequenceNumber: String(index + 1), NewImage } }] };
    for (const reader of readers) await instances.invoke(reader, event);
  }
};

const further = (item: JsonObject): JsonObject => {
  const seq = Number(textOf(at(item, 'seq', 'N'))) + 1_000_000;
  const entryId = `${textOf(at(item, 'aggregate', 'S'))}/${seq}`;
  return { ...item, seq: { N: String(seq) }, entryId: { S: entryId } };
};
