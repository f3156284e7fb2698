import type { Check } from '#shared/domain/checks/check.ts';
import { daysBetween, monthsAfter } from '#shared/domain/london-time.ts';
import { numberOf } from '#shared/domain/policy-row.ts';

/** Sent later than the window, or a cost on a day far from the meeting. Lateness never loses anybody their money (domain.md 1.5). */
export const outsideWindow: Check = (claim, { policyOn, policyVersion, today }) => {
  const months = numberOf(policyOn('claim.window', today));
  const asked = claim.lines.filter(
    (line) => line.happenedOn > monthsAfter(claim.heldOn, months) || line.happenedOn < monthsAfter(claim.heldOn, -months),
  );
  const late = today > monthsAfter(claim.heldOn, months);
  return {
    check: 'outside-window',
    passed: !late && asked.length === 0,
    because: late || asked.length > 0 ? 'It came late, or a day is far from the meeting. It can be paid all the same.' : 'It came in time.',
    figures: { daysAfterMeeting: Math.max(0, daysBetween(claim.heldOn, today)), farFromMeeting: asked.length, windowMonths: months },
    policyVersion,
  };
};
