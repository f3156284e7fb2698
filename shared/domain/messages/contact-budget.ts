import { daysAfter, instantOf, londonDateOf } from '#shared/domain/london-time.ts';
import { notBefore, type QuietHours } from '#shared/domain/messages/quiet-hours.ts';

/** How often we write to somebody unasked: so many in any seven London days (policy contact.most_per_week), never in quiet hours. */
export interface ContactRules {
  readonly mostPerWeek: number;
  readonly quiet: QuietHours;
}

/** Something that waits to be told to one person. */
export interface WaitingMessage {
  readonly messageId: string;
  readonly plannedAt: string;
  /** About money they are owed, a change on the day itself, or what they asked for: outside the budget, and not counted in it (care 3c). */
  readonly apart: boolean;
  /** The instant after which it helps nobody any more, such as news of a meeting shortly before it; '' when it has none. */
  readonly uselessFrom: string;
}

/** When a message may leave: an instant, `now` itself when it may leave at once. */
export interface Leaving {
  readonly messageId: string;
  readonly at: string;
}

const weekDays = 7;

/**
 * When each of the messages that wait for one person may leave, oldest first (care 3c: one budget for everything, so that one reminder
 * of each kind doesn't make seven in a week). `sentAt` are the instants of those within the budget that left in the last seven days. A
 * message that would come too late to help leaves without waiting for its turn, and counts. Quiet hours hold for all (R-SAF-07). Throws
 * for a budget below one a week: that would keep everything for ever.
 */
export const whenEachLeaves = (
  waiting: readonly WaitingMessage[],
  { sentAt, now }: { readonly sentAt: readonly string[]; readonly now: string },
  rules: ContactRules,
): readonly Leaving[] => {
  if (rules.mostPerWeek < 1) throw new Error('A contact budget of less than one message a week');
  const earliest = notBefore(now, rules.quiet);
  const counted = sentAt.map(londonDateOf);
  return waiting.toSorted(oldestFirst).map(({ messageId, apart, uselessFrom }) => {
    if (apart) return { messageId, at: earliest };
    const itsTurn = firstWithRoom(earliest, counted, rules);
    const at = uselessFrom !== '' && itsTurn >= uselessFrom ? earliest : itsTurn;
    counted.push(londonDateOf(at));
    return { messageId, at };
  });
};

const oldestFirst = (one: WaitingMessage, other: WaitingMessage): number => (placeOf(one) < placeOf(other) ? -1 : 1);

const placeOf = ({ plannedAt, messageId }: WaitingMessage): string => `${plannedAt} ${messageId}`;

/** The first instant from this one on before which fewer than the most have left in seven days; those ahead in the line have left by then. */
const firstWithRoom = (instant: string, counted: readonly string[], rules: ContactRules): string => {
  const date = londonDateOf(instant);
  const inWeek = counted.filter((sentOn) => sentOn > daysAfter(date, -weekDays)).toSorted();
  const makesRoom = inWeek.at(-rules.mostPerWeek);
  if (makesRoom === undefined) return instant;
  return firstWithRoom(notBefore(instantOf(daysAfter(makesRoom, weekDays), '00:00'), rules.quiet), counted, rules);
};
