import type { Contribution } from '#shared/domain/contribution.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { purposesOfShowing, showSaid, type Said } from '#shared/domain/showing-said.ts';
import { consentRules } from '#shared/operations/consent/consent-rules.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import type { Found, Wanted } from '#shared/store/read-together.ts';

/** Something that was said and may be shown, now, to this member of the board. */
export interface SaidThing {
  readonly contribution: Contribution;
  readonly said: Said;
}

type Place = Pick<Contribution, 'activityId' | 'contributionId' | 'personId'>;

/** What has to be read about one thing that was said, whatever a list said of it: the thing itself, the person, and their choices. */
export const wantedFor = (
  deps: Pick<BoardDeps, 'activities' | 'people' | 'consents'>,
  { activityId, contributionId, personId }: Place,
): readonly Wanted<unknown>[] => [
  deps.activities.wantingContribution(activityId, contributionId),
  deps.people.wanting(personId),
  ...purposesOfShowing.map((purpose) => deps.consents.wantingNow(personId, purpose)),
];

/** What of it this actor may see at this instant; undefined when nothing. Somebody the person is kept apart from sees nothing of theirs. */
export const saidOf = (
  deps: Pick<BoardDeps, 'activities' | 'people' | 'consents'>,
  seen: { readonly actor: Actor; readonly boardId: string; readonly at: string },
  { found, place }: { readonly found: Found; readonly place: Place },
): SaidThing | undefined => {
  const contribution = found(deps.activities.wantingContribution(place.activityId, place.contributionId));
  const person = found(deps.people.wanting(place.personId));
  if (contribution === undefined || person === undefined || contribution.boardId !== seen.boardId) return undefined;
  const object = { boardId: contribution.boardId, keptApartStaffIds: person.keptApartStaffIds };
  if (!mayDo(seen.actor, 'board.see', object)) return undefined;
  const choices = purposesOfShowing.flatMap((purpose) => found(deps.consents.wantingNow(place.personId, purpose)) ?? []);
  const said = showSaid({ contribution, person, choices }, seen.at, consentRules);
  return said === undefined ? undefined : { contribution, said };
};
