import * as z from 'zod';
import { detailsThatMove } from '#shared/domain/details-changed.ts';
import { messageKinds, type Message, type MessageState } from '#shared/domain/messages/message.ts';
import type { Database } from '#shared/store/client.ts';
import { readOne, readPage, type PageOf } from '#shared/store/read.ts';
import { unchangedSince, type Write } from '#shared/store/transact.ts';

const messageSchema = z.object({
  personId: z.string(),
  alias: z.string(),
  entryId: z.string(),
  kind: z.enum(messageKinds),
  aboutMoney: z.boolean(),
  path: z.string(),
  about: z
    .object({ heldOn: z.string(), moved: z.array(z.enum(detailsThatMove)), owed: z.boolean(), expected: z.boolean().optional() })
    .optional(),
  state: z.enum(['planned', 'held', 'by-hand', 'sending', 'sent', 'unknown', 'stuck', 'settled', 'not-wanted']),
  notBefore: z.string(),
  askedForNow: z.boolean(),
  because: z.enum(['', 'by-phone', 'by-post', 'mail-stopped', 'returned', 'complained', 'not-taken', 'cut-off', 'bank-says-died']),
  plannedAt: z.string(),
  changedAt: z.string(),
  settledBy: z.string(),
  version: z.int(),
}) satisfies z.ZodType<Message>;

const channelSchema = z.object({ sk: z.string(), stoppedAt: z.string().default(''), openedAt: z.string().default('') });

/** Whether anything can be sent to somebody: mail to them may be stopped, and everything is where the bank says that they died. */
export type Channel = 'open' | 'mail-stopped' | 'bank-says-died';

/** Lists of messages: what a coordinator looks after, what waits for its time or for a pause to end, what is on its way, what left. */
export type MessageList = 'needs-somebody' | 'planned' | 'held' | 'sending' | 'sent';

const listOf = (state: MessageState): MessageList | undefined => {
  switch (state) {
    case 'by-hand':
    case 'unknown':
    case 'stuck':
      return 'needs-somebody';
    case 'planned':
    case 'held':
    case 'sending':
      return state;
    case 'sent':
    case 'settled':
      return 'sent';
    case 'not-wanted':
      return undefined;
    default:
      return state satisfies never;
  }
};

/** What is on its way is in order of when that began, what waits in order of when it may leave, or be tried again. */
const placeInList = ({ state, notBefore, changedAt }: Message): string =>
  state === 'planned' || (state === 'by-hand' && notBefore > changedAt) ? notBefore : changedAt;

const key = (of: Pick<Message, 'personId' | 'entryId'>) => ({ pk: `person#${of.personId}`, sk: `message#${of.entryId}` });
const channelKey = (personId: string, sk: 'channel#email' | 'channel#all' | 'channel#again') => ({ pk: `person#${personId}`, sk });

/** Whether anything goes to somebody, beside their messages. */
const channels = (database: Database) => ({
  /**
   * Whether mail to this person came back or was complained of, and nobody has said since that it works again; or the bank said that they
   * died, and nobody has checked bank details with them since.
   */
  channelOf: async (personId: string): Promise<Channel> => {
    const { items } = await readPage(
      database,
      { table: 'messages', pk: `person#${personId}`, sk: { startsWith: 'channel#' }, limit: 5 },
      channelSchema,
    );
    const of = (sk: string) => items.find((item) => item.sk === sk);
    if ((of('channel#all')?.stoppedAt ?? '') > (of('channel#again')?.openedAt ?? '')) return 'bank-says-died';
    return (of('channel#email')?.stoppedAt ?? '') === '' ? 'open' : 'mail-stopped';
  },

  /** From this instant nothing is sent to them; the newest counts, in whatever order they are met. */
  stoppingEverything: (personId: string, at: string): Write => ({
    what: 'channel',
    table: 'messages',
    put: { ...channelKey(personId, 'channel#all'), stoppedAt: at },
    condition: { expression: 'attribute_not_exists(pk) OR stoppedAt < :at', values: { ':at': at } },
  }),
  /** What was stopped before this instant goes on. */
  openingAgain: (personId: string, at: string): Write => ({
    what: 'channel',
    table: 'messages',
    put: { ...channelKey(personId, 'channel#again'), openedAt: at },
    condition: { expression: 'attribute_not_exists(pk) OR openedAt < :at', values: { ':at': at } },
  }),

  stoppingMail: (personId: string, at: string): Write => ({
    what: 'channel',
    table: 'messages',
    put: { ...channelKey(personId, 'channel#email'), stoppedAt: at },
  }),
  mailWorksAgain: (personId: string): Write => ({
    what: 'channel',
    table: 'messages',
    put: { ...channelKey(personId, 'channel#email'), stoppedAt: '' },
  }),
});

/** What is told to whom, and what became of it. One message for each journal entry and person. */
export const messagesStore = (database: Database) => ({
  read: (of: Pick<Message, 'personId' | 'entryId'>): Promise<Message | undefined> => readOne(database, 'messages', key(of), messageSchema),

  ofPerson: (personId: string, page: { limit: number; after?: string }): Promise<PageOf<Message>> =>
    readPage(database, { table: 'messages', pk: `person#${personId}`, sk: { startsWith: 'message#' }, ...page }, messageSchema),

  /** One list, in order; what left is newest first. With `until`, what comes up to that instant; with `from`, what comes after it. */
  list: (list: MessageList, page: { limit: number; after?: string; until?: string; from?: string }): Promise<PageOf<Message>> => {
    const { until, from, ...rest } = page;
    const range = { sk: { from: from === undefined ? '0' : `${from}#~`, to: until === undefined ? '~' : `${until}#~` } };
    return readPage(
      database,
      {
        table: 'messages',
        index: 'byDue',
        pk: `list#${list}`,
        newestFirst: list === 'sent',
        ...(until === undefined && from === undefined ? {} : range),
        ...rest,
      },
      messageSchema,
    );
  },

  /** Unmet as `message` when it was changed since it was read. */
  saving: (message: Message, versionBefore: number): Write => {
    const list = listOf(message.state);
    return {
      what: 'message',
      table: 'messages',
      put: {
        ...key(message),
        ...(list === undefined
          ? {}
          : { byDuePk: `list#${list}`, byDueSk: `${placeInList(message)}#${message.personId}#${message.entryId}` }),
        ...message,
      },
      condition: unchangedSince(versionBefore),
    };
  },

  ...channels(database),
});

export type MessagesStore = ReturnType<typeof messagesStore>;
