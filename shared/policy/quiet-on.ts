import type { QuietHours } from '#shared/domain/messages/quiet-hours.ts';
import { textOf, yesOf } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';

/** The quiet hours of a London date, as the policy says. */
export const quietOn = (londonDate: string): QuietHours => ({
  from: textOf(policyOn('contact.quiet_from', londonDate)),
  until: textOf(policyOn('contact.quiet_until', londonDate)),
  weekend: yesOf(policyOn('contact.quiet_weekend', londonDate)),
});
