import { hrefOf, shownLists, whereOf, type ShownList } from '#functions/oversight/message-lists.ts';
import { messagesView } from '#functions/oversight/messages-view.ts';
import { requestIdOf, versionOf } from '#shared/http/form-request.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import {
  listMessages,
  settleActions,
  settleMessage,
  type LookAfterDeps,
  type SettleAction,
} from '#shared/operations/oversight/look-after-messages.ts';
import { messagesPage } from '#shared/views/pages/oversight/messages.ts';

/** GET /messages: one list of messages, the one that needs somebody first. */
export const showMessages =
  (deps: LookAfterDeps): PageHandler =>
  (request) =>
    show(deps, request, { list: listOf(request.query.get('show')), changed: false });

/** POST /messages: settles one, sends it again, or lets it leave now. */
export const saveSettled =
  (deps: LookAfterDeps): PageHandler =>
  async (request) => {
    const { form } = request;
    const list = listOf(form.text('show'));
    const action = settleActions.find((one) => one === form.text('action'));
    if (action === undefined) return show(deps, request, { list, changed: true });
    const settled = await settleMessage(
      deps,
      { actor: request.actor, now: request.now, requestId: requestIdOf(request) },
      {
        personId: form.text('personId'),
        entryId: form.text('entryId'),
        version: versionOf(request),
        action,
        result: `${hrefOf(list)}&done=${action}`,
      },
    );
    if (settled.ok) return seeOther(settled.value);
    return settled.problems.some(({ code }) => code === 'not-found') ? notFoundPage(request) : show(deps, request, { list, changed: true });
  };

const listOf = (typed: string | null): ShownList => shownLists.find((list) => list === typed) ?? 'needs-somebody';

const settled = 'It is settled. Nothing more is sent for it.';
const leaves = 'What is to be sent leaves within ten minutes.';

/** What each press did: only two of them send anything. */
const doneWords: Readonly<Record<SettleAction, string>> = {
  'say-arrived': settled,
  'say-told': settled,
  'try-tomorrow': 'It comes back to this list on the next working morning.',
  'send-again': leaves,
  'ask-for-now': leaves,
};

const show = async (
  deps: LookAfterDeps,
  request: PageRequest,
  at: { readonly list: ShownList; readonly changed: boolean },
): Promise<Reply> => {
  const after = request.query.get('after') ?? '';
  const page = await listMessages(deps, { actor: request.actor, ...whereOf(at.list, request.now), after });
  if (page === undefined) return notFoundPage(request);
  const errors = at.changed ? [{ href: '#main-content', text: 'That message changed meanwhile. Please look at it again.' }] : [];
  const done = settleActions.find((one) => one === request.query.get('done'));
  const notice = done === undefined ? {} : { notice: { heading: 'Saved', text: doneWords[done] } };
  return showPage(
    request,
    messagesPage,
    { title: 'Messages', errors, ...notice },
    messagesView(page, { list: at.list, newId: request.newId }),
  );
};
