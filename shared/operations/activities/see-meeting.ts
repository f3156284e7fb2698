import type { Activity } from '#shared/domain/activity.ts';
import type { StandingChoice } from '#shared/domain/consent/history.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import type { CostsSummary, Invitation } from '#shared/domain/invitation.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PersonActor } from '#shared/domain/roles.ts';
import { purposesOfShowing } from '#shared/domain/showing-said.ts';
import type { ActivitiesDeps, NotFound } from '#shared/operations/activities/activities-deps.ts';
import { readTogether } from '#shared/store/read-together.ts';

/** A person's own side of one meeting. Nobody else's reply, words or costs are in it. */
export interface OwnMeeting {
  readonly activity: Activity;
  readonly invitation: Invitation;
  readonly said: readonly Contribution[];
  readonly costs: CostsSummary | undefined;
  /** How many people who were invited are known to have taken part: decides whether a nameless word could be guessed (care H15). */
  readonly tookPart: number;
}

/** What this person may see of a meeting they are invited to. Not found for everybody else. */
export const seeOwnMeeting = async (
  deps: ActivitiesDeps,
  actor: PersonActor,
  activityId: string,
): Promise<OutcomeOf<OwnMeeting, NotFound>> => {
  const whole = await deps.activities.readWhole(activityId);
  const activity = whole.activities[0];
  const invitation = whole.invitations.find(({ personId }) => personId === actor.personId);
  if (activity === undefined || invitation === undefined || !mayDo(actor, 'invitation.see', invitation))
    return refuse({ code: 'not-found' });
  return accept({
    activity,
    invitation,
    said: whole.contributions.filter(({ personId }) => personId === actor.personId),
    costs: whole.costs.find(({ personId }) => personId === actor.personId),
    tookPart: whole.invitations.filter(({ state }) => state === 'took-part').length,
  });
};

/** One thing this person said, with the meeting it was said at and what decides now about showing it. */
export interface OwnWords extends OwnMeeting {
  readonly contribution: Contribution;
  /** Undefined while their account is being removed. */
  readonly person: Person | undefined;
  readonly choices: readonly StandingChoice[];
}

/** One thing this person said: two reads at once. */
export const seeOwnWords = async (
  deps: ActivitiesDeps,
  actor: PersonActor,
  of: { readonly activityId: string; readonly contributionId: string },
): Promise<OutcomeOf<OwnWords, NotFound>> => {
  const wanted = {
    person: deps.people.wanting(actor.personId),
    choices: purposesOfShowing.map((purpose) => deps.consents.wantingNow(actor.personId, purpose)),
  };
  const [meeting, found] = await Promise.all([
    seeOwnMeeting(deps, actor, of.activityId),
    readTogether(deps.database, [wanted.person, ...wanted.choices]),
  ]);
  if (!meeting.ok) return meeting;
  const contribution = meeting.value.said.find(({ contributionId }) => contributionId === of.contributionId);
  if (contribution === undefined) return refuse({ code: 'not-found' });
  const choices = wanted.choices.flatMap((choice) => found(choice) ?? []);
  return accept({ ...meeting.value, contribution, person: found(wanted.person), choices });
};
