import type { EntryType } from '#shared/domain/entry-type.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { askedTotalPence } from '#shared/domain/claim.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import { journalName, nextEntry, type Facts } from '#shared/domain/journal.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { movedAtOnce, movingInvitations, type MovedBy, type MovedFrom } from '#shared/operations/activities/moved-invitations.ts';
import type { PersonRefusal } from '#shared/operations/people/change-person.ts';
import { readOwnThings, type IsAbout, type OwnThings } from '#shared/operations/people/own-things.ts';
import type { PeopleDeps } from '#shared/operations/people/people-deps.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import { answeredBefore, commit } from '#shared/store/commit.ts';
import type { FundsStore } from '#shared/store/funds.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { transact, type Write } from '#shared/store/transact.ts';

export interface WithMeetingsDeps extends PeopleDeps {
  readonly activities: ActivitiesStore;
  readonly claims: ClaimsStore;
  readonly funds: FundsStore;
}

/** What a choice does to a person's record and, in the same transaction, to their invitations and unsent costs. */
export interface Choice {
  readonly person: Person;
  readonly type: EntryType;
  readonly facts: Facts;
  readonly moved: readonly MovedFrom[];
  readonly drafts: readonly { readonly before: Claim; readonly after: Claim }[];
}

export interface ChangeWithMeetings {
  readonly requestId: string;
  readonly result: string;
  readonly movedBy: MovedBy['type'];
  readonly isAbout: IsAbout;
  /** Undefined: it can't be done from here. */
  readonly decide: (things: OwnThings, now: string) => Choice | undefined;
}

const triesAtMost = 5;
const draftsAtOnce = 8;

/**
 * The one way a person's own record changes together with what follows for their meetings. More of those than one transaction holds go
 * first, in whole parts; cut off, the same press carries on where it stopped. A removed account is not found.
 */
export const changeWithMeetings = async (
  deps: WithMeetingsDeps,
  actor: Actor,
  change: ChangeWithMeetings,
): Promise<OutcomeOf<string, PersonRefusal>> => {
  if (actor.kind !== 'person') return refuse({ code: 'not-found' });
  for (let attempt = 1; ;) {
    const now = deps.now();
    const things = await readOwnThings(deps, { personId: actor.personId, now }, change.isAbout);
    if (things === undefined || things.person.state === 'closed') return refuse({ code: 'not-found' });
    const { person } = things;
    if (!mayDo(actor, 'you.change', person)) return refuse({ code: 'not-found' });
    const choice = change.decide(things, now);
    if (choice === undefined) {
      const again = await answeredBefore(deps.database, change.requestId);
      return again === undefined ? refuse({ code: 'not-now', person }) : accept(again);
    }
    const by = { type: change.movedBy, by: journalName(actor), at: now };
    const writes = meetingWrites(deps, choice, by);
    if (choice.moved.length > movedAtOnce || choice.drafts.length > draftsAtOnce) {
      const part = await transact(deps.database, writes, deps.retrying);
      attempt += part.done ? 0 : 1;
    } else {
      const { requestId, result } = change;
      const all = [...personWrites(deps, person, choice, by), ...writes];
      const done = await commit(deps.database, deps.retrying, { requestId, result, now, writes: all });
      if (done.done) return accept(done.result);
      attempt += 1;
    }
    if (attempt > triesAtMost) return refuse({ code: 'changed-meanwhile', person });
  }
};

const personWrites = (deps: WithMeetingsDeps, before: Person, { person, type, facts }: Choice, { by, at }: MovedBy): readonly Write[] => {
  const { entry, head } = nextEntry(before, { aggregate: `person#${before.alias}`, type, at, by, facts });
  return [deps.people.saving({ ...person, ...head }, before.version), addingEntry(entry)];
};

const meetingWrites = (deps: WithMeetingsDeps, { moved, drafts }: Choice, by: MovedBy): readonly Write[] => [
  ...movingInvitations(deps, moved.slice(0, movedAtOnce), by),
  ...drafts.slice(0, draftsAtOnce).flatMap(({ before, after }) => {
    const facts = { lines: after.lines.length, askedPence: askedTotalPence(after), alias: after.alias };
    const about = { aggregate: `claim#${before.claimId}`, type: 'claim-changed' as const, by: by.by, at: by.at, facts };
    const { entry, head } = nextEntry(before, about);
    const saved = { ...after, ...head };
    return [deps.claims.saving(saved, before.version), addingEntry(entry), deps.activities.savingCosts(costsSummaryOf(saved))];
  }),
];
