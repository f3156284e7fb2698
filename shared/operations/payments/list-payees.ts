import { mayDo } from '#shared/domain/permissions.ts';
import { hasClosed, type Person } from '#shared/domain/person.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import type { CodeAsked, PayeeWaiting } from '#shared/store/payees.ts';

/** More than wait on any day: a longer list is shown in parts. */
const aPage = 50;

/** Something of a person's that waits for staff, with who they are. */
export interface Waits<T> {
  readonly person: Person;
  readonly waits: T;
}

export interface WaitingList<T> {
  readonly items: readonly Waits<T>[];
  readonly next: string;
}

/**
 * Who waits for a payment code, longest first on each page. People kept apart from this member of staff aren't there, nor is who closed
 * their account: nobody gets in touch with them any more (care H8).
 */
export const listCodesAsked = async (deps: PayeesDeps, actor: Actor, after: string): Promise<WaitingList<CodeAsked>> => {
  const page = await deps.payees.codesAsked({ limit: aPage, after });
  const all = await withPeople(deps, actor, { action: 'payee.code', waiting: page.items, since: (asked) => asked.askedAt });
  return { items: all.filter(({ person }) => !hasClosed(person)), next: page.next };
};

/** Whose bank details wait for a check, longest first on each page. */
export const listPayeesWaiting = async (deps: PayeesDeps, actor: Actor, after: string): Promise<WaitingList<PayeeWaiting>> => {
  const page = await deps.payees.payeesWaiting({ limit: aPage, after });
  return {
    items: await withPeople(deps, actor, { action: 'payee.check', waiting: page.items, since: (waits) => waits.enteredAt }),
    next: page.next,
  };
};

const withPeople = async <T extends { readonly personId: string }>(
  deps: PayeesDeps,
  actor: Actor,
  list: { readonly action: 'payee.code' | 'payee.check'; readonly waiting: readonly T[]; readonly since: (waits: T) => string },
): Promise<readonly Waits<T>[]> => {
  const people = new Map(
    (await deps.people.readMany(list.waiting.map((each) => each.personId))).map((person) => [person.personId, person]),
  );
  return list.waiting
    .toSorted((a, b) => (list.since(a) < list.since(b) ? -1 : 1))
    .flatMap((waits) => {
      const person = people.get(waits.personId);
      return person === undefined || person.state === 'closed' || !mayDo(actor, list.action, person) ? [] : [{ person, waits }];
    });
};
