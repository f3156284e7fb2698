import type { Message, MessageAction } from '#shared/domain/messages/message.ts';
import { moveMessage, type MessageChange } from '#shared/domain/messages/moving.ts';
import type { QuietHours } from '#shared/domain/messages/quiet-hours.ts';
import type { SendMail } from '#shared/email/send-mail.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { MessagesStore } from '#shared/store/messages.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

/** What sending is given. */
export interface SendingDeps {
  readonly now: () => string;
  readonly messages: MessagesStore;
  readonly people: Pick<PeopleStore, 'read' | 'idOfAlias'>;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
  readonly sendMail: SendMail;
  /** Where a mail's link leads, without a slash at the end. */
  readonly publicOrigin: string;
  /** The quiet hours of a London date. */
  readonly quietOn: (londonDate: string) => QuietHours;
}

/** What telling people about a journal entry is given besides. */
export interface TellingDeps extends SendingDeps {
  readonly activities: Pick<ActivitiesStore, 'readWhole'>;
}

/**
 * Moves a message by its table and saves it. Undefined when somebody else moved it since it was read, or the table has no such step:
 * then nothing was done.
 */
export const moveAndSave = async (
  deps: Pick<SendingDeps, 'now' | 'messages' | 'transact'>,
  message: Message,
  step: { readonly action: MessageAction; readonly change?: MessageChange; readonly also?: readonly Write[] },
): Promise<Message | undefined> => {
  const { also, ...rest } = step;
  const moved = moveMessage(message, { ...rest, by: 'system', at: deps.now() });
  if (moved === undefined) return undefined;
  const { done } = await deps.transact([deps.messages.saving(moved, message.version), ...(also ?? [])]);
  return done ? moved : undefined;
};
