import { createHash } from 'node:crypto';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { staffRoles } from '#shared/domain/roles.ts';
import type { Session } from '#shared/domain/session.ts';
import { nameOf, type Database } from '#shared/store/client.ts';
import { readOne } from '#shared/store/read.ts';
import type { Write } from '#shared/store/transact.ts';

const actorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('newcomer'), subject: z.string(), email: z.string() }),
  z.object({ kind: z.literal('person'), personId: z.string(), alias: z.string() }),
  z.object({ kind: z.literal('supporter'), supporterId: z.string() }),
  z.object({
    kind: z.literal('staff'),
    staffId: z.string(),
    name: z.string(),
    email: z.string().default(''),
    roles: z.array(z.enum(staffRoles)),
    boards: z.array(z.string()),
  }),
]);

const sessionSchema = z.object({
  idHash: z.string(),
  actor: actorSchema,
  startedAt: z.string(),
  lastSeenAt: z.string(),
  steppedUpUntil: z.string(),
  steppedUpBy: z.string().default(''),
  signedInAt: z.string(),
});

/** What is kept of a secret that only a cookie holds. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

/** Whose session it is, as one text: two sessions of one person have the same owner. */
export const ownerOf = (actor: Session['actor']): string => {
  switch (actor.kind) {
    case 'newcomer':
      return `newcomer#${hashOf(actor.subject)}`;
    case 'person':
      return `person#${actor.personId}`;
    case 'supporter':
      return `supporter#${actor.supporterId}`;
    case 'staff':
      return `staff#${actor.staffId}`;
    default:
      return actor satisfies never;
  }
};

const itemOf = (session: Session, expiresAt: string) => ({
  pk: `session#${session.idHash}`,
  byOwnerPk: ownerOf(session.actor),
  byOwnerSk: session.startedAt,
  expiresAtEpochSeconds: Math.floor(Date.parse(expiresAt) / 1000) + 86_400,
  ...session,
});

/** Sign-ins, kept under the hash of the cookie's secret. Removed by themselves a day after they ended. */
export const sessionStore = (database: Database) => ({
  read: (idHash: string): Promise<Session | undefined> => readOne(database, 'sessions', { pk: `session#${idHash}` }, sessionSchema),

  save: async (session: Session, expiresAt: string): Promise<void> => {
    await database.client.send(new PutCommand({ TableName: nameOf(database, 'sessions'), Item: itemOf(session, expiresAt) }));
  },

  /** The same as part of a change: somebody who joins is that person from the moment they have joined. */
  saving: (session: Session, expiresAt: string): Write => ({ what: 'session', table: 'sessions', put: itemOf(session, expiresAt) }),

  /** Notes that whoever is signed in has proved twice who they are. A session that ended meanwhile stays ended. */
  steppingUp: (idHash: string, step: { readonly until: string; readonly by: string }): Write => ({
    what: 'session',
    table: 'sessions',
    update: { pk: `session#${idHash}` },
    set: 'SET steppedUpUntil = :until, steppedUpBy = :by',
    condition: { expression: 'attribute_exists(pk)', values: { ':until': step.until, ':by': step.by } },
  }),

  /** Notes that the session was used. Called at most once a minute for a session. A session that ended meanwhile stays ended. */
  seen: async (idHash: string, at: string): Promise<void> => {
    await database.client
      .send(
        new UpdateCommand({
          TableName: nameOf(database, 'sessions'),
          Key: { pk: `session#${idHash}` },
          UpdateExpression: 'SET lastSeenAt = :at',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':at': at },
        }),
      )
      .catch((fault: unknown) => {
        if (!(fault instanceof Error && fault.name === 'ConditionalCheckFailedException')) throw fault;
      });
  },

  end: async (idHash: string): Promise<void> => {
    await database.client.send(new DeleteCommand({ TableName: nameOf(database, 'sessions'), Key: { pk: `session#${idHash}` } }));
  },
});

export type SessionStore = ReturnType<typeof sessionStore>;

const keptSchema = z.object({ owner: z.string(), path: z.string(), values: z.record(z.string(), z.string()), expiresAt: z.string() });
export type Kept = z.infer<typeof keptSchema>;

/** What somebody had typed when their sign-in had ended, and where: shown again to them only, after they sign in again. */
export const keptFormStore = (database: Database) => ({
  read: (secret: string): Promise<Kept | undefined> => readOne(database, 'sessions', { pk: `kept#${hashOf(secret)}` }, keptSchema),
  save: async (secret: string, kept: Kept): Promise<void> => {
    await database.client.send(
      new PutCommand({
        TableName: nameOf(database, 'sessions'),
        Item: { pk: `kept#${hashOf(secret)}`, expiresAtEpochSeconds: Math.floor(Date.parse(kept.expiresAt) / 1000), ...kept },
      }),
    );
  },
});
export type KeptFormStore = ReturnType<typeof keptFormStore>;
