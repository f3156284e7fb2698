import type { PersonName } from '#infra/demo/cast/people.ts';
import type { StaffName } from '#infra/demo/cast/staff.ts';
import type { CostKind } from '#shared/domain/activity.ts';
import type { ReductionReason } from '#shared/domain/deciding-line.ts';
import type { DoesThisAnswerIt, OutcomeKind, Showing } from '#shared/domain/contribution.ts';
import type { Reply } from '#shared/domain/invitation.ts';

/** A day: so many working days after the meeting, or before today. */
export type Day = { readonly after: number } | { readonly ago: number };

/** Something somebody said, and how far it has come. Without `then` it waits for them to look at it. */
export interface Said {
  readonly words: string;
  readonly then?: Showing | 'removed';
  readonly outcome?: {
    readonly kind: OutcomeKind;
    readonly words: string;
    /** Left out: the person hasn't said whether it answers what they said. */
    readonly answer?: DoesThisAnswerIt;
    /** What the board wrote after "not yet" or "no"; they say that this answers it. */
    readonly since?: { readonly kind: OutcomeKind; readonly words: string };
    readonly on?: Day;
  };
}

/** The costs these meetings cover. */
export type StoryCost = Extract<CostKind, 'car' | 'public-transport' | 'childcare'>;

export type CostLine =
  | { readonly kind: 'car'; readonly miles: string; readonly note?: string }
  | { readonly kind: Exclude<StoryCost, 'car'>; readonly amount: string; readonly photo?: true; readonly note?: string }
  | { readonly kind: 'time'; readonly choice: 'all' | 'none' }
  | { readonly kind: 'time'; readonly choice: 'less'; readonly less: string };

/** A part that is not paid as it was asked for: the line's place, what is paid, and why. */
export interface Reduced {
  readonly line: number;
  readonly paysPence: number;
  readonly reason: ReductionReason;
  readonly words: string;
}

/** Somebody's costs, and how far they have come. Where nothing is said they are paid in the ordinary time. */
export interface Costs {
  readonly lines: readonly CostLine[];
  readonly upTo?: 'draft' | 'sent' | 'decided' | 'paid';
  readonly sent?: Day;
  readonly question?: { readonly words: string; readonly answer?: string; readonly on: Day };
  readonly decided?: Day;
  readonly decidedBy?: StaffName;
  readonly reduced?: readonly Reduced[];
}

/** One person's part in a meeting. Without a reply they were asked and said nothing. */
export interface Part {
  readonly who: PersonName;
  readonly reply?: Reply;
  readonly changedTo?: Reply;
  /** Left out: nobody has written it down. */
  readonly came?: 'yes' | 'no';
  readonly said?: readonly Said[];
  readonly costs?: Costs;
}

/** How far a payment run has come; `paid` is the whole way. */
export interface RunStory {
  readonly upTo: 'made' | 'released' | 'exported' | 'paid';
  readonly who: readonly PersonName[];
  readonly made: Day;
}

export interface MeetingStory {
  readonly name: string;
  readonly boardId: 'thursday' | 'riverside' | 'first-contact';
  /** Weeks before this one; negative for what is to come. */
  readonly weeksAgo: number;
  readonly title: string;
  readonly note?: string;
  readonly openness?: 'private' | 'public' | 'webcast';
  readonly whoWillBeThere: string;
  readonly startsAtClock: string;
  readonly lengthMinutes: number;
  readonly where: { readonly kind: 'place' | 'online'; readonly text: string };
  readonly papers?: readonly { readonly title: string; readonly text: string }[];
  readonly covers?: readonly StoryCost[];
  /** A draft: nobody is asked yet. */
  readonly draft?: true;
  /** Working days before the day on which it was called off. */
  readonly calledOffBefore?: number;
  readonly recordedBy?: StaffName;
  readonly parts: readonly Part[];
  /** Left out: one run pays everybody's costs in the ordinary time. */
  readonly runs?: readonly RunStory[];
}
