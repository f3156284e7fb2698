import { boardView } from '#functions/board/board-view.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';
import { seeBoard } from '#shared/operations/board/see-board.ts';
import { boardOf } from '#shared/policy/organisation.ts';
import { boardPage } from '#shared/views/pages/board/one.ts';

const answered = { heading: 'Your answer is saved', text: 'They are told, in the way they chose.' };

/** GET /board/{boardId}: figures, what was said, what happened next. For members of that board. */
export const showBoard =
  (deps: BoardDeps): PageHandler =>
  async (request) => {
    const { actor, now, params, query } = request;
    const boardId = params['boardId'] ?? '';
    const seen = await seeBoard(deps, { actor, boardId, now, after: query.get('after') ?? '' });
    if (seen === undefined) return notFoundPage(request);
    const view = boardView(seen, { boardId, today: londonDateOf(now) });
    const notice = query.get('answered') === 'yes' ? { notice: answered } : {};
    return showPage(request, boardPage, { title: boardOf(boardId)?.plainName ?? view.board, width: 'wide', ...notice }, view);
  };
