import type { SmallNumberRules } from '#shared/domain/disclosure-control/rules.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { Database } from '#shared/store/client.ts';
import type { ConsentStore } from '#shared/store/consents.ts';
import type { FiguresStore } from '#shared/store/figures.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { Found, Wanted } from '#shared/store/read-together.ts';
import type { snapshotsStore } from '#shared/store/snapshots.ts';
import type { Retrying } from '#shared/store/transact.ts';

/** What a board's operations are given. */
export interface BoardDeps {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly activities: Pick<ActivitiesStore, 'contributionsOfBoard' | 'readContribution' | 'wantingContribution' | 'savingContribution'>;
  readonly people: Pick<PeopleStore, 'wanting' | 'checkingNotKeptApart'>;
  readonly consents: Pick<ConsentStore, 'wantingNow'>;
  readonly figures: Pick<FiguresStore, 'wanting'>;
  readonly snapshots: Pick<typeof snapshotsStore, 'wantingSnapshot'>;
  readonly readTogether: (wanted: readonly Wanted<unknown>[]) => Promise<Found>;
  /** The rules of a London date about small numbers. */
  readonly smallNumbersOn: (londonDate: string) => SmallNumberRules;
}
