import type { Activity } from '#shared/domain/activity.ts';
import { instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { chooseChannel, whatOf } from '#shared/domain/messages/choose-channel.ts';
import { moveMessage } from '#shared/domain/messages/moving.ts';
import type { Message, MessageAction } from '#shared/domain/messages/message.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { workingDaysAfter } from '#shared/domain/working-days.ts';
import { ownBankHolidays } from '#shared/policy/own-bank-holidays.ts';
import { quietOn } from '#shared/policy/quiet-on.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import type { Database } from '#shared/store/client.ts';
import type { MessageList, MessagesStore } from '#shared/store/messages.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import { readTogether } from '#shared/store/read-together.ts';
import type { Retrying, Write } from '#shared/store/transact.ts';

export interface LookAfterDeps {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly messages: MessagesStore;
  readonly people: Pick<PeopleStore, 'wanting' | 'checkingNotKeptApart'>;
  readonly activities: Pick<ActivitiesStore, 'wanting'>;
}

/** What a coordinator can do with a message. */
export const settleActions = [
  'say-arrived',
  'say-told',
  'try-tomorrow',
  'send-again',
  'ask-for-now',
] as const satisfies readonly MessageAction[];
export type SettleAction = (typeof settleActions)[number];

/** A message, whom it is for, and the meeting it is about, if it is about one. */
export interface MessageSeen {
  readonly message: Message;
  readonly person: Person;
  readonly meeting: Activity | undefined;
}

/** With a person and a meeting each, as many as are read together. */
const messagesAtOnce = 50;

/** The meeting a message leads to; '' when it is about something else. */
const activityIdOf = ({ path }: Message): string => /^\/meetings\/([^/]+)/.exec(path)?.[1] ?? '';

/** Left to staff before the person paused: nobody rings or writes until they come back (design: invariant 4, care H7). */
const waitsForThem = (message: Message, person: Person): boolean =>
  (message.state === 'by-hand' || message.state === 'stuck' || message.state === 'unknown') &&
  chooseChannel(person, { ...whatOf(message), mailStopped: false }).way === 'hold';

/**
 * One list of messages with whom they are for; undefined for whoever may not. Left out is who closed their account, who paused and wants
 * no such message meanwhile, and who is kept apart from this member of staff.
 */
export const listMessages = async (
  deps: LookAfterDeps,
  asked: { readonly actor: Actor; readonly list: MessageList; readonly after: string; readonly until?: string; readonly from?: string },
): Promise<{ readonly seen: readonly MessageSeen[]; readonly next: string } | undefined> => {
  if (!mayDo(asked.actor, 'messages.see')) return undefined;
  const { actor, list, ...where } = asked;
  const page = await deps.messages.list(list, { limit: messagesAtOnce, ...where });
  if (page.items.length === 0) return { seen: [], next: page.next };
  const people = new Map(page.items.map(({ personId }) => [personId, deps.people.wanting(personId)]));
  const meetings = new Map(
    page.items.map(activityIdOf).flatMap((activityId) => (activityId === '' ? [] : [[activityId, deps.activities.wanting(activityId)]])),
  );
  const found = await readTogether(deps.database, [...people.values(), ...meetings.values()]);
  const seen = page.items.flatMap((message) => {
    const [wanted, wantedMeeting] = [people.get(message.personId), meetings.get(activityIdOf(message))];
    const person = wanted === undefined ? undefined : found(wanted);
    const meeting = wantedMeeting === undefined ? undefined : found(wantedMeeting);
    if (person === undefined || hasClosed(person) || waitsForThem(message, person)) return [];
    return mayDo(actor, 'messages.see', person) ? [{ message, person, meeting }] : [];
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
    case 'try-tomorrow':
      return { action, change: { notBefore: nextWorkingMorning(now) } };
    case 'send-again':
      return { action, change: { notBefore: now, because: '', settledBy: '' } };
    case 'ask-for-now':
      return { action, change: { notBefore: now, askedForNow: true, settledBy: staffId } };
    default:
      return action satisfies never;
  }
};

/** The instant at which the next working day begins for us (policy contact.quiet_until). */
const nextWorkingMorning = (now: string): string => {
  const next = workingDaysAfter(londonDateOf(now), 1, ownBankHolidays);
  return instantOf(next, quietOn(next).until);
};
