import type { StaffActor, StaffRole } from '#shared/domain/roles.ts';

/** The two boards of the model; hosts and board members belong to the first only, so that the other is somebody else's. */
export const boards = [
  { boardId: 'thursday', boardPlainName: 'Thursday group' },
  { boardId: 'riverside', boardPlainName: 'Riverside group' },
] as const;

/**
 * Somebody who takes part and works for the council as well. They have an id at each place and one email, with capitals at one of them:
 * nobody acts on money for themselves, whatever roles they hold.
 */
export const takesPartToo = { name: 'ali', staffId: 'ali-at-work', email: 'ali@people.example' } as const;

const one = (staffId: string, ...roles: StaffRole[]): StaffActor => ({
  kind: 'staff',
  staffId,
  name: staffId,
  email: staffId === takesPartToo.staffId ? 'Ali@People.example' : `${staffId}@council.example`,
  roles,
  boards: ['thursday'],
});

const everyMoneyRole = ['coordinator', 'approver', 'payment-maker', 'payment-releaser', 'payee-checker', 'budget-holder'] as const;

/** Few people with many roles each, as in a small borough: that is where hands meet. Some have none that matters. */
export const staff: readonly StaffActor[] = [
  one('ada', 'coordinator', 'approver', 'payee-checker'),
  one('ben', 'coordinator', 'host', 'payment-maker', 'payment-releaser'),
  one('cyd', 'approver', 'payment-maker', 'payment-releaser', 'coordinator'),
  one('dot', 'payee-checker', 'payment-releaser', 'payment-maker', 'approver'),
  one('eve', 'budget-holder', 'board-member', 'host', 'coordinator', 'payment-maker', 'payment-releaser'),
  one('gus', ...everyMoneyRole, 'host', 'board-member'),
  one(takesPartToo.staffId, ...everyMoneyRole, 'host'),
  one('flo', 'auditor', 'administrator', 'named-lead', 'deputy'),
];

/** Roles of a member of staff, by id. Nobody has none. */
export const rolesOfStaff = (staffId: string): readonly StaffRole[] => staff.find((each) => each.staffId === staffId)?.roles ?? [];

/** True when this member of staff is a host of this board. */
export const isHost = (staffId: string, boardId: string): boolean =>
  staff.some((each) => each.staffId === staffId && each.roles.includes('host') && each.boards.includes(boardId));
