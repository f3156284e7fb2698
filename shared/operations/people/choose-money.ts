import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { withoutFeeOffered } from '#shared/domain/own-meetings.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PersonRefusal } from '#shared/operations/people/change-person.ts';
import { changeWithMeetings, type WithMeetingsDeps } from '#shared/operations/people/change-with-meetings.ts';

/**
 * A standing choice that nobody is asked a reason for: payment for time may be offered, or only costs, exactly what was spent (care
 * H14). Choosing costs only takes the fee out of every invitation they haven't sent costs for, gives its promise back, and takes time
 * out of costs not sent yet, all at once. Choosing payment again counts for new invitations: it raises nothing that was made.
 */
export const chooseMoney = (
  deps: WithMeetingsDeps,
  actor: Actor,
  press: { readonly requestId: string; readonly result: string; readonly actualCostOnly: boolean },
): Promise<OutcomeOf<string, PersonRefusal>> =>
  changeWithMeetings(deps, actor, {
    requestId: press.requestId,
    result: press.result,
    movedBy: 'offer-changed',
    isAbout: { invitation: ({ offer }) => press.actualCostOnly && offer.feePence > 0, draft: press.actualCostOnly },
    decide: ({ person, invitations, drafts, startedFor }) => {
      const change = {
        person: { ...person, actualCostOnly: press.actualCostOnly },
        type: 'person-changed' as const,
        facts: { part: 'money' },
      };
      if (!press.actualCostOnly) return { ...change, moved: [], drafts: [] };
      const unsentFor = new Set(drafts.filter(({ state }) => state === 'draft').map(({ activityId }) => activityId));
      const costsOf = (activityId: string) => {
        if (unsentFor.has(activityId)) return 'unsent';
        return startedFor.has(activityId) ? 'sent' : 'none';
      };
      return {
        ...change,
        moved: invitations.flatMap((before) => {
          const moved = withoutFeeOffered(before, costsOf(before.activityId));
          return moved === undefined ? [] : [{ before, moved }];
        }),
        drafts: drafts
          .map((before) => ({ before, after: onlyWhatItCost(before) }))
          .filter(({ before, after }) => after !== before && before.offer.feePence > 0),
      };
    },
  });
