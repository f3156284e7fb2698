import { keepsOffer } from '#shared/domain/calling-off.ts';
import type { Invitation, InvitationState } from '#shared/domain/invitation.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import { detailsThatMove } from '#shared/domain/details-changed.ts';
import type { Message, MessageAbout } from '#shared/domain/messages/message.ts';
import { aliasIn, whoIsTold, type Telling } from '#shared/domain/messages/who-is-told.ts';
import { advance } from '#shared/operations/messages/advance.ts';
import type { TellingDeps } from '#shared/operations/messages/messages-deps.ts';
import { dropOvertaken, dropWhatItOvertakes, firstEntryIdOf } from '#shared/operations/messages/overtaken.ts';
import { isToldAlready } from '#shared/operations/messages/told-already.ts';

interface Recipient {
  readonly personId: string;
  readonly alias: string;
  /** Called off so late that they keep what was offered. */
  readonly owed: boolean;
  /** They said yes or maybe, so they may come. */
  readonly expected?: boolean;
  /** Of somebody invited: they have not replied. */
  readonly noReply?: boolean;
}

/**
 * Tells whoever a journal entry is for. The same entry again tells nobody twice: a message that was begun is only taken further. An
 * alias that leads to nobody belongs to a deleted account. Side effects: messages, and mail.
 */
export const tellAbout =
  (deps: TellingDeps) =>
  async (entry: JournalEntry): Promise<void> => {
    if (entry.type === 'person-resumed') await releaseHeld(deps, entry);
    await stopOrOpen(deps, entry);
    await dropWhatItOvertakes(deps, entry);
    const telling = whoIsTold[entry.type];
    if (telling === undefined || telling.onlyIf?.(entry) === false) return;
    for (const recipient of await recipientsOf(deps, entry, telling)) {
      const message = await messageOf(deps, { entry, telling, recipient });
      if (message !== undefined) await advance(deps)(message);
    }
  };

/**
 * Nothing is sent to somebody whose payment came back because the bank says that they died, until a colleague has checked bank details with them
 * since (care F8): by the instants of the two, so that neither has to come first.
 */
const stopOrOpen = async (deps: TellingDeps, entry: JournalEntry): Promise<void> => {
  const died = entry.type === 'claim-came-back' && entry.facts['because'] === 'payee-died';
  if (!died && entry.type !== 'payee-confirmed') return;
  const alias = died ? String(entry.facts['alias']) : entry.aggregate.slice('person#'.length);
  const personId = await deps.people.idOfAlias(alias);
  if (personId === undefined) return;
  const { stoppingEverything, openingAgain } = deps.messages;
  await deps.transact([died ? stoppingEverything(personId, entry.at) : openingAgain(personId, entry.at)]);
};

const recipientsOf = async (deps: TellingDeps, entry: JournalEntry, telling: Telling): Promise<readonly Recipient[]> => {
  if (telling.told === 'everybody-invited') {
    const invited = await invitedTo(deps, entry);
    return entry.type === 'activity-cancelled' ? whoHeardOfIt(deps, entry, invited) : invited;
  }
  const alias = aliasIn(entry, telling);
  if (alias === '') throw new Error(`${entry.entryId} (${entry.type}) should tell somebody and names nobody`);
  const personId = await deps.people.idOfAlias(alias);
  return personId === undefined ? [] : [{ personId, alias, owed: false }];
};

/** Who said no, who took part already, and who was invited only afterwards, is not told that something changes. */
const stillConcerned: readonly InvitationState[] = ['sent', 'yes', 'maybe', 'another-way'];

const invitedTo = async (deps: TellingDeps, entry: JournalEntry): Promise<readonly Recipient[]> => {
  const { invitations } = await deps.activities.readWhole(entry.aggregate.slice('activity#'.length));
  return invitations
    .filter(({ state, invitedAt }) => stillConcerned.includes(state) && invitedAt <= entry.at)
    .map((invitation) => ({
      personId: invitation.personId,
      alias: invitation.alias,
      owed: isOwed(entry, invitation),
      expected: keepsOffer(invitation),
      noReply: invitation.state === 'sent',
    }));
};

/** Without those who were never told of the invitation: nobody rings about a meeting that won't be, to say that it won't. */
const whoHeardOfIt = async (deps: TellingDeps, entry: JournalEntry, invited: readonly Recipient[]): Promise<readonly Recipient[]> => {
  const heard: Recipient[] = [];
  for (const recipient of invited) {
    const invitation = `invitation#${entry.aggregate.slice('activity#'.length)}.${recipient.alias}`;
    const neverTold = await dropOvertaken(deps, { personId: recipient.personId, entryId: firstEntryIdOf(invitation) });
    if (!neverTold || recipient.noReply !== true) heard.push(recipient);
  }
  return heard;
};

/** With many invited, the meeting is called off a moment before the last invitation says what its person keeps. */
const isOwed = ({ facts }: JournalEntry, invitation: Invitation): boolean =>
  invitation.calledOff === '' ? facts['inFull'] === true && keepsOffer(invitation) : invitation.calledOff === 'paid-in-full';

interface About {
  readonly entry: JournalEntry;
  readonly telling: Telling;
  readonly recipient: Recipient;
}

/** What a message to everybody invited says of the meeting; the entry has its day, and which details moved. */
const aboutOf = ({ entry, telling, recipient }: About): MessageAbout | undefined => {
  const { heldOn, moved } = entry.facts;
  if (telling.told !== 'everybody-invited' || typeof heldOn !== 'string') return undefined;
  const names = typeof moved === 'string' ? moved.split(' ') : [];
  return {
    heldOn,
    moved: detailsThatMove.filter((detail) => names.includes(detail)),
    owed: recipient.owed,
    expected: recipient.expected === true,
  };
};

/** The message that was begun for this entry and person, or a new one. */
const messageOf = async (deps: TellingDeps, of: About): Promise<Message | undefined> => {
  const { entry, telling, recipient } = of;
  const about = aboutOf(of);
  const { personId, alias } = recipient;
  const found = await deps.messages.read({ personId, entryId: entry.entryId });
  if (found !== undefined) return found;
  const at = deps.now();
  const message: Message = {
    personId,
    alias,
    entryId: entry.entryId,
    kind: telling.kind,
    aboutMoney: telling.aboutMoney,
    path: telling.path(entry),
    ...(about === undefined ? {} : { about }),
    state: 'planned',
    notBefore: at,
    askedForNow: false,
    because: '',
    plannedAt: at,
    changedAt: at,
    settledBy: '',
    version: 1,
  };
  // Kept all the same, so that the same entry met again says nothing either.
  const saved: Message = (await isToldAlready(deps, message, entry)) ? { ...message, state: 'not-wanted' } : message;
  const { done } = await deps.transact([deps.messages.saving(saved, 0)]);
  // Somebody else began it at this moment, or our own first try arrived and its answer didn't.
  return done ? saved : deps.messages.read(message);
};

/** What waited while somebody had paused goes on its way. */
const releaseHeld = async (deps: TellingDeps, entry: JournalEntry): Promise<void> => {
  const personId = await deps.people.idOfAlias(entry.aggregate.slice('person#'.length));
  if (personId === undefined) return;
  for (let after = '', more = true; more; more = after !== '') {
    const page = await deps.messages.ofPerson(personId, { limit: 100, after });
    for (const message of page.items.filter(({ state }) => state === 'held')) await advance(deps)(message);
    after = page.next;
  }
};
