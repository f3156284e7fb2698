import { londonDateOf } from '#shared/domain/london-time.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { close, comeBack, pause, resume } from '#shared/domain/person-steps.ts';
import type { Person } from '#shared/domain/person.ts';
import { numberOf } from '#shared/domain/policy-row.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { changePerson, type PersonRefusal } from '#shared/operations/people/change-person.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';
import type { Facts } from '#shared/domain/journal.ts';

interface Press {
  readonly requestId: string;
  readonly result: string;
}

type Answer = Promise<OutcomeOf<string, PersonRefusal>>;

/** Stops every message, or every one but those about money they are owed. */
export const pauseAccount = (deps: PeopleDeps, actor: Actor, press: Press & { readonly moneyMessages: 'keep' | 'hold' }): Answer =>
  step(deps, actor, press, (person) => [pause(person, press.moneyMessages), 'person-paused', { moneyMessages: press.moneyMessages }]);

/** One press, and everything is as before. */
export const resumeAccount = (deps: PeopleDeps, actor: Actor, press: Press): Answer =>
  step(deps, actor, press, (person) => [resume(person), 'person-resumed', {}]);

/** Closes at once. The journal carries the date their details go, so that nobody has to remember it. */
export const closeAccount = (deps: PeopleDeps, actor: Actor, press: Press): Answer =>
  step(deps, actor, press, (person, now) => {
    const closing = close(person, { now, graceDays: numberOf(deps.policyOn('close.grace', londonDateOf(now))) });
    return [closing, 'person-closing', { removeOn: closing?.removeOn ?? '' }];
  });

/** Opens an account again that was closed less than its days of grace ago. */
export const comeBackToAccount = (deps: PeopleDeps, actor: Actor, press: Press): Answer =>
  step(deps, actor, press, (person) => [comeBack(person), 'person-resumed', {}]);

type Step = (person: Person, now: string) => readonly [after: Person | undefined, type: string, facts: Facts];

const step = (deps: PeopleDeps, actor: Actor, press: Press, take: Step): Answer =>
  changePerson(deps, actor, {
    ...press,
    version: undefined,
    decide: (before, now) => {
      const [person, type, facts] = take(before, now);
      return person === undefined ? undefined : { person, type, facts };
    },
  });
