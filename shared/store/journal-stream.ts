import * as z from 'zod';
import { journalEntrySchema } from '#shared/store/journal.ts';

/** A value as the stream writes it. An entry has texts, numbers and yes or no, and its facts. */
interface Streamed {
  readonly S?: string | undefined;
  readonly N?: string | undefined;
  readonly BOOL?: boolean | undefined;
  readonly M?: Readonly<Record<string, Streamed>> | undefined;
}

const streamedSchema: z.ZodType<Streamed> = z.object({
  S: z.string().optional(),
  N: z.string().optional(),
  BOOL: z.boolean().optional(),
  get M() {
    return z.record(z.string(), streamedSchema).optional();
  },
});

const plain = (value: Streamed): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  return Object.fromEntries(Object.entries(value.M ?? {}).map(([name, inner]) => [name, plain(inner)]));
};

const eventSchema = z.object({
  Records: z.array(
    z.object({
      eventName: z.string(),
      dynamodb: z.object({ SequenceNumber: z.string(), NewImage: z.record(z.string(), streamedSchema).optional() }),
    }),
  ),
});

const replaySchema = z.object({ replayFrom: z.iso.date(), replayTo: z.iso.date() });

/** The UTC days somebody asks for by hand to be taken from the journal again; undefined when they ask for none, as the stream does. */
export const replayAskedIn = (event: unknown): z.infer<typeof replaySchema> | undefined => replaySchema.safeParse(event).data;

/**
 * The journal entries of a stream event, in order, each with its position. Anything but an INSERT is passed over: the journal has no
 * other, and an alarm watches for one. Throws when a record isn't an entry.
 */
export const entriesOf = (event: unknown) =>
  eventSchema
    .parse(event)
    .Records.flatMap(({ eventName, dynamodb }) =>
      eventName !== 'INSERT' || dynamodb.NewImage === undefined
        ? []
        : [{ position: dynamodb.SequenceNumber, entry: journalEntrySchema.parse(plain({ M: dynamodb.NewImage })) }],
    );
