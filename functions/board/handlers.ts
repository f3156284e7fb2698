import { saveAnswer, showAnswerForm } from '#functions/board/answer.ts';
import { showBoard } from '#functions/board/one.ts';
import type { boardRoutes } from '#functions/board/routes.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';
import type { BoardDeps } from '#shared/operations/board/board-deps.ts';

/** A handler for each address of the board. */
export const boardHandlers = (deps: BoardDeps): HandlersOf<typeof boardRoutes> => ({
  'board.one': showBoard(deps),
  'board.answer-form': showAnswerForm(deps),
  'board.answer': saveAnswer(deps),
});
