import { minutesAfter } from '#shared/domain/london-time.ts';
import { chooseChannel } from '#shared/domain/messages/choose-channel.ts';
import { notBefore, type QuietHours } from '#shared/domain/messages/quiet-hours.ts';
import type { Person } from '#shared/domain/person.ts';

/** In minutes: how long before a meeting news of it still helps, and how long it may take until somebody is rung and a letter arrives. */
export interface NewsRules {
  readonly quiet: QuietHours;
  readonly inTimeMinutes: number;
  readonly callMinutes: number;
  readonly letterMinutes: number;
}

/**
 * How somebody hears that a meeting they may come to is off. `in-time`: by itself, in the way they chose. `ring`: in time if somebody rings now.
 * `door`: not before they set out, so somebody meets them there.
 */
export type Hearing = 'in-time' | 'ring' | 'door';

/**
 * How they hear of it, if the news goes out now: never against their choices. Quiet hours hold for a call as for a mail, a letter takes days, and
 * whoever paused and asked to hear nothing hears nothing (care H7, 3c). `now` and `startsAt` are instants. Whether mail to them came back before is
 * not looked at.
 */
export const hearingOf = (person: Person, of: { readonly now: string; readonly startsAt: string }, rules: NewsRules): Hearing => {
  const way = chooseChannel(person, { aboutMoney: false, aboutTheirPlace: true, mailStopped: false });
  if (way.way === 'none') return 'in-time';
  if (way.way === 'hold') return 'door';
  const leavesAt = notBefore(of.now, rules.quiet);
  if (leavesAt > minutesAfter(of.startsAt, -rules.inTimeMinutes)) return 'door';
  if (way.way === 'mail') return 'in-time';
  if (way.because === 'by-post') return minutesAfter(leavesAt, rules.letterMinutes) > of.startsAt ? 'door' : 'in-time';
  return minutesAfter(leavesAt, rules.callMinutes) > of.startsAt ? 'ring' : 'in-time';
};
