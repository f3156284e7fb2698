import type { EntryType } from '#shared/domain/entry-type.ts';
import { idIn } from '#shared/domain/entry-facts.ts';
import type { JournalEntry } from '#shared/domain/journal.ts';
import type { MessageKind } from '#shared/domain/messages/message.ts';

/** Who is told: the person an entry names, the person an entry is about, or everybody who has an open invitation to the activity. */
export type Told = 'named' | 'themselves' | 'everybody-invited';

export interface Telling {
  readonly told: Told;
  readonly kind: MessageKind;
  readonly aboutMoney: boolean;
  /** The page where they find it. */
  readonly path: (entry: JournalEntry) => string;
  /** Left out: told of each such entry. */
  readonly onlyIf?: (entry: JournalEntry) => boolean;
}

const home = (): string => '/home';
const costs = (entry: JournalEntry): string => `/costs/${idIn(entry)}`;
const meeting = (entry: JournalEntry): string => `/meetings/${idIn(entry).split('.')[0] ?? ''}`;
const said = (entry: JournalEntry): string => `/meetings/${textOf(entry, 'activityId')}/said/${idIn(entry)}`;

const textOf = (entry: JournalEntry, name: string): string => {
  const fact = entry.facts[name];
  return typeof fact === 'string' ? fact : '';
};

const named = (kind: MessageKind, path: Telling['path']): Telling => ({ told: 'named', kind, aboutMoney: false, path });
const money = (kind: MessageKind, path: Telling['path'] = costs): Telling => ({ told: 'named', kind, aboutMoney: true, path });

/**
 * Which journal entries somebody is told about: the only such table. What isn't here tells nobody by mail; it is on their page all the
 * same. Nothing is said about pausing, closing, choices or their own replies: a person did those, and sees them.
 */
export const whoIsTold: Readonly<Partial<Record<string, Telling>>> = {
  'person-joined': { told: 'themselves', kind: 'welcome', aboutMoney: false, path: home },
  'payee-confirmed': { told: 'themselves', kind: 'payee-ready', aboutMoney: true, path: () => '/bank' },
  'payee-sent-back': { told: 'themselves', kind: 'payee-to-look-at', aboutMoney: true, path: () => '/bank' },
  invited: named('invited', meeting),
  // A reply that staff wrote down for them: they can look at it, and change it.
  replied: { ...named('reply-noted', meeting), onlyIf: ({ by }) => by.startsWith('staff:') },
  'activity-changed': { told: 'everybody-invited', kind: 'meeting-changed', aboutMoney: false, path: meeting },
  'activity-cancelled': { told: 'everybody-invited', kind: 'meeting-cancelled', aboutMoney: false, path: meeting },
  'contribution-recorded': named('said-to-look-at', said),
  'outcome-recorded': named('what-happened-next', said),
  'claim-sent': money('costs-arrived'),
  'claim-question': money('costs-question'),
  'claim-decided': money('costs-decided'),
  'claim-paid': money('paid'),
  // Only where the person has something to look at; or, of somebody who may have died, so that it reaches a coordinator.
  'claim-came-back': { ...money('payment-came-back', () => '/bank'), onlyIf: ({ facts }) => facts['newDetails'] === true },
} satisfies Readonly<Partial<Record<EntryType, Telling>>>;

/** The alias an entry names, or the one it is about; '' when it names nobody. */
export const aliasIn = (entry: JournalEntry, telling: Telling): string =>
  telling.told === 'themselves' ? idIn(entry) : textOf(entry, 'alias');
