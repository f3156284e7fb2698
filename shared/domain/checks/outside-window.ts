import type { Check } from '#shared/domain/checks/check.ts';
import { daysBetween, monthsAfter } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** Sent later than the window, or a cost on a day far from the meeting. Lateness never loses anybody their money (domain.md 1.5). */
export const outsideWindow: Check = {
  check: 'outside-window',
  about: 'Costs that came after the months of the policy, or for a day far from the meeting, are shown. They can be paid all the same.',
  look: (claim, { policyOn, today }) => {
    const months = numberOf(policyOn('claim.window', today));
    const [first, last] = [monthsAfter(claim.heldOn, -months), monthsAfter(claim.heldOn, months)];
    const farFromMeeting = claim.lines.filter(({ happenedOn }) => happenedOn < first || happenedOn > last).length;
    const passed = today <= last && farFromMeeting === 0;
    return {
      passed,
      because: passed ? 'It came in time.' : 'It came late, or a day is far from the meeting. It can be paid all the same.',
      figures: { daysAfterMeeting: Math.max(0, daysBetween(claim.heldOn, today)), farFromMeeting, windowMonths: months },
    };
  },
};
