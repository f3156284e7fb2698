import type { PersonName } from '#infra/demo/cast/people.ts';
import type { OutcomeKind } from '#shared/domain/contribution.ts';

/** What happens in the last hour before somebody looks: people are told of it in the ordinary way, as mail, calls and letters. */
export const invitedToday: readonly { readonly who: PersonName; readonly meeting: string; readonly minutesAgo: number }[] = [
  { who: 'amara', meeting: 'thursday-next', minutesAgo: 50 },
  { who: 'kasia', meeting: 'thursday-next', minutesAgo: 49 },
  { who: 'rosa', meeting: 'thursday-next', minutesAgo: 48 },
  { who: 'george', meeting: 'riverside-next', minutesAgo: 40 },
];

export const askedToday: { readonly who: PersonName; readonly meeting: string; readonly words: string; readonly minutesAgo: number } = {
  who: 'dylan',
  meeting: 'thursday-12',
  words: 'Thank you for sending this. Did you come by bus and go home by car? Then all of it fits.',
  minutesAgo: 30,
};

/** Whom it answers: the last thing they said at that meeting. */
export const answeredToday: readonly {
  readonly who: PersonName;
  readonly meeting: string;
  readonly outcome: { readonly kind: OutcomeKind; readonly words: string };
  readonly minutesAgo: number;
}[] = [
  {
    who: 'tess',
    meeting: 'thursday-10',
    outcome: { kind: 'done', words: 'There is one short message a month now. The first went out this week.' },
    minutesAgo: 20,
  },
];

/** A note that only the named lead and the deputy read. */
export const restrictedNote = {
  about: 'A quieter room',
  words: 'Somebody asked for a room away from the main door. Ask Nadia before booking the Town Hall.',
  lookAgainInWorkingDays: 10,
  writtenAgo: 8,
} as const;
