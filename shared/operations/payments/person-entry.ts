import type { EntryType } from '#shared/domain/entry-type.ts';
import { nextEntry, type Facts } from '#shared/domain/journal.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { Write } from '#shared/store/transact.ts';

/** What something that happened to a person's payee details writes: the entry, and the person whose chain it lengthens. */
export const personEntry = (
  deps: Pick<PayeesDeps, 'people'>,
  person: Person,
  happened: { readonly type: EntryType; readonly at: string; readonly by: string; readonly facts: Facts },
): readonly Write[] => {
  const { entry, head } = nextEntry(person, { aggregate: `person#${person.alias}`, ...happened });
  return [deps.people.saving({ ...person, ...head }, person.version), addingEntry(entry)];
};
