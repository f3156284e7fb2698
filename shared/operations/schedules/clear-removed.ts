import { allRemoved, canStillBePaid, withoutNotes, withoutWords } from '#shared/domain/removing.ts';
import type { ActivitiesStore } from '#shared/store/activities.ts';
import type { ClaimsStore } from '#shared/store/claims.ts';
import type { PeopleStore } from '#shared/store/people.ts';
import type { PlaceOf, RemovalsStore } from '#shared/store/removals.ts';
import type { Transacted, Write } from '#shared/store/transact.ts';

export interface ClearingDeps {
  readonly people: Pick<PeopleStore, 'read' | 'saving'>;
  readonly removals: Pick<RemovalsStore, 'notAllGone' | 'keptUnder' | 'removingBank'>;
  readonly activities: Pick<ActivitiesStore, 'ofPerson' | 'savingContribution'>;
  readonly claims: Pick<ClaimsStore, 'ofPerson' | 'saving'>;
  readonly transact: (writes: readonly Write[]) => Promise<Transacted>;
}

/** As many in one transaction, and in one page of what is read for it. */
const together = 50;

/**
 * Takes away what is left of everybody whose own record is removed: what was waited for has been paid meanwhile, or the night before was
 * cut off. Answers of how many nothing is left.
 */
export const clearRemoved = async (deps: ClearingDeps): Promise<number> => {
  let cleared = 0;
  await eachPage(
    (page) => deps.removals.notAllGone(page),
    async (people) => {
      for (const { personId } of people) cleared += (await clearOne(deps, personId)) ? 1 : 0;
      return true;
    },
  );
  return cleared;
};

/**
 * Takes away what somebody's account leaves beside their record, in parts that can each be done again: choices, who looked, messages, what
 * they said, what they wrote in their costs, and their bank details once nothing of theirs can still be paid (care H8, F14). They leave
 * the list of those removed last, so whatever is cut off goes on the next night. True when nothing is left.
 */
export const clearOne = async (deps: ClearingDeps, personId: string): Promise<boolean> => {
  const person = await deps.people.read(personId);
  if (person === undefined || person.state !== 'closed' || person.removeOn === '') return false;
  const parts = [
    await clearUnder(deps, 'people', personId, ({ sk }) => sk !== 'profile' && sk !== 'payee'),
    await clearUnder(deps, 'messages', personId, () => true),
    await clearUnder(deps, 'claims', personId, () => true),
    await clearWords(deps, personId),
    await clearNotes(deps, personId),
  ];
  if (parts.includes(false)) return false;
  const { done } = await deps.transact([...deps.removals.removingBank(personId), deps.people.saving(allRemoved(person), person.version)]);
  return done;
};

/** Deletes what is kept under somebody in a table, of those keys that are to go. */
const clearUnder = (
  deps: ClearingDeps,
  table: 'people' | 'messages' | 'claims',
  personId: string,
  goes: (place: PlaceOf) => boolean,
): Promise<boolean> =>
  eachPage(
    (page) => deps.removals.keptUnder(table, personId, page),
    async (places) => {
      const writes = places.filter(goes).map(({ pk, sk }): Write => ({ what: 'left', table, remove: { pk, sk } }));
      return writes.length === 0 || (await deps.transact(writes)).done;
    },
  );

/** What they wrote in costs that are over. False while any can still be paid, or was changed at this moment. */
const clearNotes = (deps: ClearingDeps, personId: string): Promise<boolean> =>
  eachPage(
    (page) => deps.claims.ofPerson(personId, page),
    async (claims) => {
      const over = claims.filter((claim) => !canStillBePaid(claim));
      const saved = await saveAll(deps, over, { without: withoutNotes, saving: deps.claims.saving });
      return saved && over.length === claims.length;
    },
  );

/** The words of what they said. False when one was changed at this moment. */
const clearWords = (deps: ClearingDeps, personId: string): Promise<boolean> =>
  eachPage(
    async (page) => {
      const { contributions, next } = await deps.activities.ofPerson(personId, page);
      return { items: contributions, next };
    },
    (said) => saveAll(deps, said, { without: withoutWords, saving: deps.activities.savingContribution }),
  );

interface Clearing<T> {
  /** The same without what goes; undefined when that is gone already. */
  readonly without: (one: T) => T | undefined;
  readonly saving: (one: T, versionBefore: number) => Write;
}

const saveAll = async <T extends { readonly version: number }>(
  deps: ClearingDeps,
  all: readonly T[],
  { without, saving }: Clearing<T>,
): Promise<boolean> => {
  const writes = all.flatMap((before) => {
    const after = without(before);
    return after === undefined ? [] : [saving(after, before.version)];
  });
  return writes.length === 0 || (await deps.transact(writes)).done;
};

/** Each page of a list, to its end. True when each was taken whole. */
const eachPage = async <T>(
  read: (page: { limit: number; after: string }) => Promise<{ readonly items: readonly T[]; readonly next: string }>,
  take: (items: readonly T[]) => Promise<boolean>,
): Promise<boolean> => {
  let whole = true;
  for (let after = '', more = true; more; more = after !== '') {
    const page = await read({ limit: together, after });
    whole = (await take(page.items)) && whole;
    after = page.next;
  }
  return whole;
};
