import type { JournalEntry } from '#shared/domain/journal.ts';
import type { MessageState } from '#shared/domain/messages/message.ts';
import { moveAndSave, type SendingDeps } from '#shared/operations/messages/messages-deps.ts';

type OvertakingDeps = Pick<SendingDeps, 'now' | 'messages' | 'transact'>;

const notGoneYet: readonly MessageState[] = ['planned', 'held', 'by-hand'];

/** The entry with which a person's record or an invitation began: what they are told of it has this id. */
export const firstEntryIdOf = (aggregate: string): string => `${aggregate}/1`;

/**
 * Drops a message that has nothing left to say: not mailed, and nobody rings about it any more. What left, or may have left, stays as it
 * is. Answers whether it never reached the person. Side effect: the message.
 */
export const dropOvertaken = async (
  deps: OvertakingDeps,
  of: { readonly personId: string; readonly entryId: string },
): Promise<boolean> => {
  for (;;) {
    const message = await deps.messages.read(of);
    if (message === undefined || !notGoneYet.includes(message.state)) return message?.state === 'not-wanted';
    // Undefined when somebody else moved it meanwhile: it is looked at again.
    if ((await moveAndSave(deps, message, { action: 'drop' })) !== undefined) return true;
  }
};

/** Entries after which the first message about the same thing says nothing new: the hello was said, the invitation is answered. */
const overtakes: ReadonlySet<string> = new Set(['person-greeted', 'replied'] satisfies JournalEntry['type'][]);

/** Drops the welcome of somebody who was greeted, and the invitation of somebody who replied, where it is still to be told. */
export const dropWhatItOvertakes = async (deps: OvertakingDeps & Pick<SendingDeps, 'people'>, entry: JournalEntry): Promise<void> => {
  if (!overtakes.has(entry.type)) return;
  const alias = entry.type === 'replied' ? entry.facts['alias'] : entry.aggregate.slice('person#'.length);
  const personId = typeof alias === 'string' ? await deps.people.idOfAlias(alias) : undefined;
  if (personId !== undefined) await dropOvertaken(deps, { personId, entryId: firstEntryIdOf(entry.aggregate) });
};
