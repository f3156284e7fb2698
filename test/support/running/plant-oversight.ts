import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import { currentWording } from '#shared/content/consent-wording.ts';
import type { Database } from '#shared/store/client.ts';
import { consentStore } from '#shared/store/consents.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { restrictedStore } from '#shared/store/restricted.ts';
import type { Write } from '#shared/store/transact.ts';
import { idFor, personOf, setNames, type SetName } from '#test/support/running/planted-ids.ts';
import type { RunningService } from '#test/support/running/start.ts';

/** Which entry a planted message comes from. */
export const plantedEntryId = 'planted/1';

/** A thing with a history that nobody is told about. */
export const plantedAggregate = (set: SetName): string => `run#${idFor(set, 'history')}`;

/** Choices, a history, a message with staff and a restricted note, one of each in a set. */
export const plantedOversight = ({ database }: RunningService): readonly Write[] => {
  const at = new Date().toISOString();
  return setNames.flatMap((set) => [
    ...(['use-words-without-name', 'hear-about-more'] as const).flatMap((purpose) =>
      plantedYes(database, {
        personId: personOf(set).personId,
        purpose,
        wordingVersion: currentWording(purpose, at).version,
        state: 'given',
        at,
        expressedBy: journalName(personOf(set)),
      }),
    ),
    addingEntry(
      nextEntry(unwritten, { aggregate: plantedAggregate(set), type: 'run-cancelled', at, by: 'system:planted', facts: {} }).entry,
    ),
    messagesStore(database).saving(messageOf(set, at), 0),
    restrictedStore(database).adding({
      noteId: idFor(set, 'note'),
      about: 'A seat by the door',
      words: 'Ring before the next meeting.',
      lookAgainOn: '2027-01-11',
      writtenBy: 'a-named-lead',
      writtenAt: at,
    }),
  ]);
};

/** A first yes, as two whole items: the store itself changes the newest choice where it stands. */
const plantedYes = (database: Database, event: ConsentEvent): readonly Write[] => {
  const [kept, newest] = consentStore(database).adding(event);
  const { pk, sk } = consentStore(database).wantingNow(event.personId, event.purpose).key;
  return [kept, { what: newest.what, table: newest.table, put: { pk, sk, ...event, yesSince: event.at, lastNoAt: '' } }];
};

const messageOf = (set: SetName, at: string): Message => ({
  ...personOf(set),
  entryId: plantedEntryId,
  kind: 'invited',
  aboutMoney: false,
  path: '/home',
  state: 'by-hand',
  notBefore: at,
  askedForNow: false,
  because: 'by-phone',
  plannedAt: at,
  changedAt: at,
  settledBy: '',
  version: 3,
});
