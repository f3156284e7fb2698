import type { Activity } from '#shared/domain/activity.ts';
import { keepsOffer } from '#shared/domain/calling-off.ts';
import type { Invitation } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { hearingOf, type Hearing, type NewsRules } from '#shared/domain/messages/in-time.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import { quietOn } from '#shared/policy/quiet-on.ts';

/** Somebody who may come to a meeting that is off, and what somebody does about it: rings them now, or meets them at the door. */
export interface NotReached {
  readonly knownAs: string;
  readonly hearing: Exclude<Hearing, 'in-time'>;
}

/**
 * Of those who said yes or maybe, who won't hear by themselves that it is off, if the news goes out now. Empty from its start on, and while it
 * has none.
 */
export const notReachedOf = (
  deps: { readonly policyOn: PolicyOn },
  of: {
    readonly startsAt: Activity['startsAt'];
    readonly now: string;
    readonly invitations: readonly Pick<Invitation, 'state' | 'personId'>[];
    readonly people: readonly Person[];
  },
): readonly NotReached[] => {
  const { startsAt, now } = of;
  if (startsAt === '' || startsAt <= now) return [];
  const rules = newsRulesOn(deps, londonDateOf(now));
  const expected = new Set(of.invitations.filter(keepsOffer).map(({ personId }) => personId));
  return of.people.flatMap((person) => {
    const hearing = expected.has(person.personId) ? hearingOf(person, { now, startsAt }, rules) : 'in-time';
    return hearing === 'in-time' ? [] : [{ knownAs: person.knownAs, hearing }];
  });
};

const newsRulesOn = ({ policyOn }: { readonly policyOn: PolicyOn }, today: string): NewsRules => {
  const minutes = (key: string, each: number): number => numberOf(policyOn(key, today)) * each;
  return {
    quiet: quietOn(today),
    inTimeMinutes: minutes('contact.in_time', 60),
    callMinutes: minutes('contact.call_takes', 24 * 60),
    letterMinutes: minutes('contact.letter_takes', 24 * 60),
  };
};
