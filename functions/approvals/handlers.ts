import type { HandlersOf } from '#shared/http/web-function.ts';
import type { ApprovalsFunctionDeps } from '#functions/approvals/approvals-function-deps.ts';
import { askAboutOne, decideOne, showOne } from '#functions/approvals/one.ts';
import { showPhoto } from '#functions/approvals/photo.ts';
import { showQueue } from '#functions/approvals/queue.ts';
import type { approvalsRoutes } from '#functions/approvals/routes.ts';

/** A handler for each address of `approvals`. */
export const approvalsHandlers = (deps: ApprovalsFunctionDeps): HandlersOf<typeof approvalsRoutes> => ({
  'approvals.queue': showQueue(deps),
  'approvals.one': showOne(deps),
  'approvals.ask': askAboutOne(deps),
  'approvals.decide': decideOne(deps),
  'approvals.receipt': showPhoto(deps),
});
