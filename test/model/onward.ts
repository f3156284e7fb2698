import type { Claim } from '#shared/domain/claim.ts';
import type { ActionName } from '#test/model/actions.ts';
import { isSteppedUp } from '#test/model/actions/people.ts';
import type { Scene } from '#test/model/form.ts';

const claimNeeds = (claim: Claim): ActionName | undefined => {
  switch (claim.state) {
    case 'draft':
      return claim.lines.length === 0 ? 'savesLine' : 'sends';
    case 'question':
      return 'answers';
    case 'sent':
    case 'half-decided':
      return 'decides';
    case 'approved':
    case 'settled':
    case 'in-run':
    case 'paid':
      return undefined;
    default:
      return claim.state satisfies never;
  }
};

/** What the person of a decided claim has to have before it can be paid. */
const paymentNeeds = ({ seen, played }: Scene, { personId }: Claim): ActionName => {
  const payee = seen.payees.find((each) => each.personId === personId);
  if (payee?.state === 'confirmed') return payee.payWhen === 'as-it-comes' ? 'makesRun' : 'choosesWhen';
  if (payee?.state === 'waiting-for-check') return 'checks';
  if (isSteppedUp(seen, personId, played.world.clock.now())) return 'givesDetails';
  switch (seen.codeStates.get(personId)) {
    case 'asked':
      return 'makesCode';
    case 'made':
      return 'usesCode';
    case undefined:
    default:
      return 'asksForCode';
  }
};

const runNeeds = { made: 'releases', released: 'takesFile', exported: 'confirms' } as const;

/** Everything that would carry somebody a step further along the path, so that a sequence gets to its end now and then. */
export const whatIsNext = (scene: Scene): readonly ActionName[] => {
  const { invitations, claims, runs, activities, costs } = scene.seen;
  const started = (activityId: string, personId: string): boolean =>
    costs.some((each) => each.activityId === activityId && each.personId === personId);
  return [
    ...runs.flatMap(({ state }) => (state === 'made' || state === 'released' || state === 'exported' ? [runNeeds[state]] : [])),
    ...claims.flatMap((claim) => claimNeeds(claim) ?? []),
    ...claims.filter(({ state }) => state === 'approved').map((claim) => paymentNeeds(scene, claim)),
    ...invitations.filter(({ state }) => state === 'sent').map(() => 'replies' as const),
    ...invitations.filter(({ state }) => state === 'yes').map(() => 'recordsPart' as const),
    ...invitations
      .filter(({ state, activityId, personId }) => (state === 'yes' || state === 'took-part') && !started(activityId, personId))
      .map(() => 'startsClaim' as const),
    ...activities.filter(({ state }) => state === 'draft').map(() => 'savesPlan' as const),
  ];
};
