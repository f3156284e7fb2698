import type { Route } from '#shared/http/route.ts';

/** Every address of `board`: CDK makes the routes from it, the function serves it. */
export const boardRoutes = [
  { name: 'board.one', method: 'GET', path: '/board/{boardId}', action: 'board.see' },
  { name: 'board.answer-form', method: 'GET', path: '/board/{boardId}/answers/{activityId}/{contributionId}', action: 'outcome.record' },
  { name: 'board.answer', method: 'POST', path: '/board/{boardId}/answers/{activityId}/{contributionId}', action: 'outcome.record' },
] as const satisfies readonly Route[];
