import { nameToStaff } from '#shared/content/closed-words.ts';
import { instantInWords } from '#shared/content/dates.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { listPayeesWaiting } from '#shared/operations/payments/list-payees.ts';
import { payeesPage } from '#shared/views/pages/payees/list.ts';
import type { PayeesDeps } from '#shared/operations/payments/payments-deps.ts';

/** Whose bank details wait for a check. */
export const showPayees =
  (deps: PayeesDeps): PageHandler =>
  async (request) => {
    const list = await listPayeesWaiting(deps, request.actor, request.query.get('after') ?? '');
    const rows = list.items.map(({ person, waits }) => ({
      cells: [
        { text: nameToStaff(person), href: `/payees/${person.personId}` },
        { text: instantInWords(waits.enteredAt) },
        { text: waits.isChange ? 'A change' : 'The first ones' },
      ],
    }));
    const nextHref = list.next === '' ? '' : `/payees?${new URLSearchParams({ after: list.next }).toString()}`;
    return showPage(request, payeesPage, { title: 'Payees to check', backHref: '/staff', width: 'wide' }, { rows, nextHref });
  };
