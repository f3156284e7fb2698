import type { Invitation } from '#shared/domain/invitation.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { placesSoon } from '#shared/domain/own-meetings.ts';
import { numberOf, type PolicyOn } from '#shared/domain/policy-row.ts';
import type { PersonActor } from '#shared/domain/roles.ts';
import { workingDaysAfter, type BankHolidays } from '#shared/domain/working-days.ts';
import { triesAtMost, type Asked, type ReplyingDeps } from '#shared/operations/activities/activities-deps.ts';
import { replyToInvitation } from '#shared/operations/activities/reply-to-invitation.ts';
import { readTogether } from '#shared/store/read-together.ts';

export interface PlacesDeps extends ReplyingDeps {
  readonly policyOn: PolicyOn;
  readonly bankHolidays: BankHolidays;
}

/** More meetings than anybody has in their list. */
const readAtMost = 400;

/** The places a person holds at meetings soon (policy pause.asks_about_places), the soonest first: what a pause asks about (care H7). */
export const ownPlacesSoon = async (
  deps: Pick<PlacesDeps, 'activities' | 'policyOn' | 'bankHolidays'>,
  { personId, now }: { readonly personId: string; readonly now: string },
): Promise<readonly Invitation[]> => {
  const today = londonDateOf(now);
  const until = workingDaysAfter(today, numberOf(deps.policyOn('pause.asks_about_places', today)), deps.bankHolidays);
  const { invitations } = await deps.activities.ofPerson(personId, { limit: readAtMost });
  return placesSoon(invitations, { now, until }).toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};

/**
 * Gives those places up: a No to each, as if it was pressed on its own page, so that the fund has its money back. One that ended meanwhile
 * stays as it is. The same press again says the same No.
 */
export const giveUpPlaces = async (deps: PlacesDeps, asked: Asked<PersonActor>): Promise<void> => {
  const { actor, now, requestId } = asked;
  for (const { activityId } of await ownPlacesSoon(deps, { personId: actor.personId, now })) {
    const step = { ...asked, requestId: `${requestId}.${activityId}` };
    await sayNo(deps, step, activityId);
  }
};

/** No to a meeting as it stands: giving a place up is meant whatever its day and place are now, so a change at this moment is read again. */
const sayNo = async (deps: PlacesDeps, asked: Asked<PersonActor>, activityId: string): Promise<void> => {
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const wanted = deps.activities.wanting(activityId);
    const activity = (await readTogether(deps.database, [wanted]))(wanted);
    if (activity === undefined) return;
    const said = await replyToInvitation(deps, asked, { activityId, reply: 'no', detailsSeen: activity.version });
    if (said.ok || !said.problems.some(({ code }) => code === 'details-changed')) return;
  }
  throw new Error('Giving a place up met a change of the meeting each time it was tried');
};
