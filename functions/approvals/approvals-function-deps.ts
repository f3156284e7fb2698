import type { WebDeps } from '#shared/http/web-deps.ts';
import type { ApprovalsDeps } from '#shared/operations/approvals/approvals-deps.ts';

/** What the approver's pages are given. */
export type ApprovalsFunctionDeps = ApprovalsDeps & {
  readonly web: Pick<WebDeps, 'newId' | 'keptForms'>;
  readonly boards: readonly { readonly boardId: string; readonly plainName: string }[];
};
