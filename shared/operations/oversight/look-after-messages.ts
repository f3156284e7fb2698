import { moveMessage } from '#shared/domain/messages/moving.ts';
import type { Message, MessageAction } from '#shared/domain/messages/message.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import type { Database } from '#shared/store/client.ts';
import type { MessageList, MessagesStore } from '#shared/store/messages.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { Retrying, Write } from '#shared/store/transact.ts';

export interface LookAfterDeps {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly messages: MessagesStore;
  readonly people: Pick<PeopleStore, 'readMany' | 'checkingNotKeptApart'>;
}

/** What a coordinator can do with a message. */
export const settleActions = ['say-arrived', 'say-told', 'send-again', 'ask-for-now'] as const satisfies readonly MessageAction[];
export type SettleAction = (typeof settleActions)[number];

/** A message and whom it is for. */
export interface MessageSeen {
  readonly message: Message;
  readonly person: Person;
}

const messagesAtOnce = 50;

/**
 * One list of messages with whom they are for; undefined for whoever may not. Left out is who closed their account, and who is kept apart
 * from this member of staff.
 */
export const listMessages = async (
  deps: LookAfterDeps,
  asked: { readonly actor: Actor; readonly list: MessageList; readonly after: string },
): Promise<{ readonly seen: readonly MessageSeen[]; readonly next: string } | undefined> => {
  if (!mayDo(asked.actor, 'messages.see')) return undefined;
  const page = await deps.messages.list(asked.list, { limit: messagesAtOnce, after: asked.after });
  const people = new Map(
    (await deps.people.readMany(page.items.map(({ personId }) => personId))).map((person) => [person.personId, person]),
  );
  const seen = page.items.flatMap((message) => {
    const person = people.get(message.personId);
    if (person === undefined || person.state === 'closing' || person.state === 'closed') return [];
    return mayDo(asked.actor, 'messages.see', { keptApartStaffIds: person.keptApartStaffIds }) ? [{ message, person }] : [];
  });
  return { seen, next: page.next };
};

export type SettleRefusal = { readonly code: 'not-found' } | { readonly code: 'changed-meanwhile' };

/**
 * Settles a message, sends it again, or lets one leave that waits for the morning because the person asked for it now. Sending again says
 * that mail to them works. It leaves with the next look, within ten minutes.
 */
export const settleMessage = async (
  deps: LookAfterDeps,
  asked: { readonly actor: Actor; readonly now: string; readonly requestId: string },
  settle: {
    readonly personId: string;
    readonly entryId: string;
    readonly version: number;
    readonly action: SettleAction;
    readonly result: string;
  },
): Promise<OutcomeOf<string, SettleRefusal>> => {
  const { actor, now } = asked;
  if (actor.kind !== 'staff' || !mayDo(actor, 'messages.settle')) return refuse({ code: 'not-found' });
  const message = await deps.messages.read(settle);
  if (message === undefined) return refuse({ code: 'not-found' });
  const moved =
    message.version === settle.version
      ? moveMessage(message, { ...stepOf(settle.action, actor.staffId, now), by: 'coordinator', at: now })
      : undefined;
  if (moved === undefined) {
    const before = await answeredBefore(deps.database, asked.requestId);
    return before === undefined ? refuse({ code: 'changed-meanwhile' }) : accept(before);
  }
  const writes: readonly Write[] = [
    deps.messages.saving(moved, message.version),
    deps.people.checkingNotKeptApart(message.personId, actor.staffId),
    ...(settle.action === 'send-again' ? [deps.messages.mailWorksAgain(message.personId)] : []),
  ];
  const done = await commit(deps.database, deps.retrying, { requestId: asked.requestId, result: settle.result, now, writes });
  if (done.done) return accept(done.result);
  return refuse({ code: done.unmet.includes('kept-apart') ? 'not-found' : 'changed-meanwhile' });
};

const stepOf = (
  action: SettleAction,
  staffId: string,
  now: string,
): { readonly action: SettleAction; readonly change: Partial<Message> } => {
  switch (action) {
    case 'say-arrived':
    case 'say-told':
      return { action, change: { settledBy: staffId } };
    case 'send-again':
      return { action, change: { notBefore: now, because: '', settledBy: '' } };
    case 'ask-for-now':
      return { action, change: { notBefore: now, askedForNow: true, settledBy: staffId } };
    default:
      return action satisfies never;
  }
};
