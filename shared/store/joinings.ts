import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import type { HalfTyped } from '#shared/domain/half-typed.ts';
import { joinQuestions, type JoinAnswers } from '#shared/domain/joining.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import { readOne } from '#shared/store/read.ts';
import { hashOf } from '#shared/store/sessions.ts';
import type { Write } from '#shared/store/transact.ts';

/** A half-filled join and the instant after which it is gone. */
export interface Joining {
  readonly answers: JoinAnswers;
  /** The page they stopped on, as it was typed; undefined when they stopped on none. */
  readonly half?: HalfTyped | undefined;
  readonly startedAt: string;
  readonly endsAt: string;
}

const joiningSchema = z.object({
  startedAt: z.string(),
  endsAt: z.string(),
  knownAs: z.string().optional(),
  adult: z.literal(true).optional(),
  way: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('email') }),
      z.object({ kind: z.literal('phone'), number: z.string() }),
      z.object({ kind: z.literal('post'), address: z.string() }),
    ])
    .optional(),
  openToOthers: z.enum(['no', 'yes', 'not-sure']).optional(),
  senderPhrase: z.string().optional(),
  half: z.object({ question: z.enum(joinQuestions), typed: z.record(z.string(), z.string()) }).optional(),
  choices: z.partialRecord(z.enum(askedPurposes), z.enum(['yes', 'no'])).optional(),
});

const key = (secret: string) => ({ pk: `joining#${hashOf(secret)}` });

/**
 * What somebody has answered before they have an account, under the hash of their cookie's secret. It survives the browser being
 * closed, and goes by itself.
 */
export const joiningStore = (database: Database) => ({
  /** Undefined when there is none or its time is over, whatever the table still holds. */
  read: async (secret: string, now: string): Promise<Joining | undefined> => {
    const found = await readOne(database, 'sessions', key(secret), joiningSchema);
    if (found === undefined || found.endsAt <= now) return undefined;
    const { startedAt, endsAt, knownAs, adult, way, openToOthers, senderPhrase, choices, half } = found;
    return { startedAt, endsAt, half, answers: { knownAs, adult, way, openToOthers, senderPhrase, choices: withoutEmpty(choices) } };
  },

  save: async (secret: string, joining: Joining): Promise<void> => {
    const { answers, ...times } = joining;
    const expiresAtEpochSeconds = Math.floor(Date.parse(joining.endsAt) / 1000);
    await database.client.send(
      new PutCommand({ TableName: nameOf(database, 'sessions'), Item: { ...key(secret), expiresAtEpochSeconds, ...times, ...answers } }),
    );
  },

  forget: async (secret: string): Promise<void> => {
    await database.client.send(new DeleteCommand({ TableName: nameOf(database, 'sessions'), Key: key(secret) }));
  },

  /** Part of joining: the answers are now the person's own record. */
  forgetting: (secret: string): Write => ({ what: 'joining', table: 'sessions', remove: key(secret) }),
});

export type JoiningStore = ReturnType<typeof joiningStore>;

type Choices = NonNullable<JoinAnswers['choices']>;

/** zod says `undefined` may be there; a table never holds one. */
const withoutEmpty = (choices: Readonly<Partial<Record<keyof Choices, 'yes' | 'no' | undefined>>> | undefined): Choices | undefined => {
  if (choices === undefined) return undefined;
  const kept: { -readonly [Purpose in keyof Choices]: Choices[Purpose] } = {};
  for (const purpose of askedPurposes) {
    const choice = choices[purpose];
    if (choice !== undefined) kept[purpose] = choice;
  }
  return kept;
};
