import type { EntryType } from '#shared/domain/entry-type.ts';
import type { Facts } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { endedByClosing, openedAgain } from '#shared/domain/own-meetings.ts';
import { close, comeBack, pause, resume } from '#shared/domain/person-steps.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { changePerson, type PersonRefusal } from '#shared/operations/people/change-person.ts';
import { changeWithMeetings, type WithMeetingsDeps } from '#shared/operations/people/change-with-meetings.ts';
import { giveUpPlaces, type PlacesDeps } from '#shared/operations/people/own-places.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';

interface Press {
  readonly requestId: string;
  readonly result: string;
}

type Answer = Promise<OutcomeOf<string, PersonRefusal>>;

/** What becomes of the places they hold at meetings soon while they are away (care H7). */
export const placeChoices = ['keep', 'tell-changes', 'give-up'] as const;
export type PlaceChoice = (typeof placeChoices)[number];

/**
 * Stops every message, or every one but those about money they are owed and, if they say so, that a meeting they may come to changes or is
 * off. Side effect of `give-up`: a No to each meeting soon, first, so that a press cut off between is made good by the same press.
 */
export const pauseAccount = async (
  deps: PlacesDeps & PeopleDeps,
  actor: Actor,
  press: Press & { readonly moneyMessages: 'keep' | 'hold'; readonly places: PlaceChoice },
): Answer => {
  const { moneyMessages, places, requestId } = press;
  if (places === 'give-up' && actor.kind === 'person') await giveUpPlaces(deps, { actor, now: deps.now(), requestId });
  return step(deps, actor, press, (person, now) => {
    const paused = pause(person, { moneyMessages, now });
    const meetingNewsWhilePaused = places === 'tell-changes' ? 'changes' : 'nothing';
    return [paused === undefined ? undefined : { ...paused, meetingNewsWhilePaused }, 'person-paused', { moneyMessages, places }];
  });
};

/** One press, and everything is as before; clocks on the person go on. */
export const resumeAccount = (deps: PeopleDeps, actor: Actor, press: Press): Answer =>
  step(deps, actor, press, (person, now) => [resume(person, now), 'person-resumed', {}]);

/**
 * Closes at once, and ends the invitations to meetings still to come with what was promised for them. Money owed stays owed. The journal
 * carries the date their details go, so that nobody has to remember it.
 */
export const closeAccount = (deps: WithMeetingsDeps, actor: Actor, press: Press): Answer =>
  changeWithMeetings(deps, actor, {
    ...press,
    movedBy: 'invitation-ended',
    isAbout: { invitation: (one, now) => endedByClosing(one, now) !== undefined, draft: false },
    decide: ({ person, invitations }, now) => {
      const closing = close(person, { now, graceDays: numberOf(deps.policyOn('close.grace', londonDateOf(now))) });
      if (closing === undefined) return undefined;
      const moved = invitations.flatMap((before) => {
        const ended = endedByClosing(before, now);
        return ended === undefined ? [] : [{ before, moved: ended }];
      });
      return { person: closing, type: 'person-closing', facts: { removeOn: closing.removeOn }, moved, drafts: [] };
    },
  });

/**
 * Opens an account again that was closed less than its days of grace ago. Meetings still to come ask them again. Who had paused is in
 * their pause again, and the journal says that they came back, not that the pause is over: nothing held is sent (care H7).
 */
export const comeBackToAccount = (deps: WithMeetingsDeps, actor: Actor, press: Press): Answer =>
  changeWithMeetings(deps, actor, {
    ...press,
    movedBy: 'invitation-opened-again',
    isAbout: { invitation: (one, now) => openedAgain(one, now) !== undefined, draft: false },
    decide: ({ person, invitations }, now) => {
      const back = comeBack(person);
      if (back === undefined) return undefined;
      const moved = invitations.flatMap((before) => {
        const opened = openedAgain(before, now);
        return opened === undefined ? [] : [{ before, moved: opened }];
      });
      return { person: back, type: 'person-came-back', facts: { to: back.state }, moved, drafts: [] };
    },
  });

type Step = (person: Person, now: string) => readonly [after: Person | undefined, type: EntryType, facts: Facts];

const step = (deps: PeopleDeps, actor: Actor, press: Press, take: Step): Answer =>
  changePerson(deps, actor, {
    ...press,
    version: undefined,
    decide: (before, now) => {
      const [person, type, facts] = take(before, now);
      return person === undefined ? undefined : { person, type, facts };
    },
  });
