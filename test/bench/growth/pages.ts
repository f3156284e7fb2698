import { bulkClaim, numbered } from '#test/bench/growth/bulk-claims.ts';
import { busyBoard, claimToLookAt, meetingToLookAt, steadyBoard } from '#test/bench/growth/same-everywhere.ts';

export interface PageToOpen {
  readonly what: string;
  readonly path: string;
  readonly by: 'nobody' | 'person' | 'staff';
  /** Why it grows with what is in the tables, where it does. */
  readonly grows?: string;
}

const peopleInFigures =
  'a board’s month keeps the alias of each different person, so that they can be counted over a year; this board had 100 times as many people in its months';

/** A claim of somebody else that waits for a decision: the first of each twenty does. */
const waiting = numbered('k', 20);
if (bulkClaim(20, 1_000, '2026-01-01T00:00:00.000Z').state !== 'sent') throw new Error('Another claim waits for a decision');

/** Every page that lists claims, shows one, or counts them. */
export const pagesToOpen: readonly PageToOpen[] = [
  { what: 'home', path: '/home', by: 'person' },
  { what: 'own costs', path: '/costs', by: 'person' },
  { what: 'own claim', path: `/costs/${claimToLookAt}`, by: 'person' },
  { what: 'check a claim', path: `/costs/${claimToLookAt}/check`, by: 'person' },
  { what: 'own claims as JSON', path: '/api/claims', by: 'person' },
  { what: 'what waits today', path: '/staff', by: 'staff' },
  { what: 'claims to decide', path: '/approvals', by: 'staff' },
  { what: 'claims with a question', path: '/approvals?state=question', by: 'staff' },
  { what: 'a claim to decide', path: `/approvals/${waiting}`, by: 'staff' },
  { what: 'what is to be paid', path: '/runs', by: 'staff' },
  { what: 'one meeting', path: `/plan/${meetingToLookAt}`, by: 'staff' },
  { what: 'a board as busy as before', path: `/board/${steadyBoard.boardId}`, by: 'staff' },
  { what: 'a board 100 times busier', path: `/board/${busyBoard.boardId}`, by: 'staff', grows: peopleInFigures },
];

/** What warm pages a second are measured with. */
export const warmPages: readonly PageToOpen[] = [
  { what: 'welcome', path: '/', by: 'nobody' },
  { what: 'home', path: '/home', by: 'person' },
  { what: 'own claim', path: `/costs/${claimToLookAt}`, by: 'person' },
  { what: 'claims to decide', path: '/approvals', by: 'staff' },
  { what: 'board', path: `/board/${steadyBoard.boardId}`, by: 'staff' },
];
