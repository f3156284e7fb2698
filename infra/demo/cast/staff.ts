import type { StaffActor, StaffRole } from '#shared/domain/roles.ts';

interface StaffMember extends StaffActor {
  /** A line for whoever chooses somebody to be on the local sign-in page. */
  readonly blurb: string;
}

const member = (
  staffId: string,
  name: string,
  more: { roles: readonly StaffRole[]; boards?: readonly string[]; blurb: string },
): StaffMember => ({
  kind: 'staff',
  staffId,
  name,
  email: `${staffId}@council.example`,
  roles: more.roles,
  boards: more.boards ?? [],
  blurb: more.blurb,
});

/**
 * Everybody who works in Oakshire: each role once, and some with several, as in any small team. The Riverside payments pass through
 * four people only (Callum, Grace, Mo and Rae): three hands need no more.
 */
export const staff = {
  priya: member('priya-shah', 'Priya Shah', {
    roles: ['coordinator'],
    blurb: 'coordinator: plans meetings, invites people, gives payment codes',
  }),
  ali: member('ali-hassan', 'Ali Hassan', {
    roles: ['coordinator', 'approver'],
    blurb: 'coordinator and approver: welcomes people and decides their costs, never both for one payment',
  }),
  hannah: member('hannah-reed', 'Hannah Reed', {
    roles: ['host'],
    boards: ['thursday', 'first-contact'],
    blurb: 'host: holds the Thursday and First contact groups, writes down who took part',
  }),
  callum: member('callum-wright', 'Callum Wright', { roles: ['coordinator'], blurb: 'coordinator for Riverside' }),
  grace: member('grace-mensah', 'Grace Mensah', {
    roles: ['host', 'approver', 'payee-checker'],
    boards: ['riverside'],
    blurb: 'host, approver and payee checker for Riverside: several roles in a small team',
  }),
  anwen: member('anwen-hughes', 'Anwen Hughes', { roles: ['approver'], blurb: 'approver: decides costs line by line' }),
  pat: member('pat-okafor', 'Pat Okafor', { roles: ['payee-checker'], blurb: 'payee checker: confirms bank details by a second way' }),
  mo: member('mo-bennett', 'Mo Bennett', {
    roles: ['payment-maker'],
    blurb: 'payment maker: can make a payment run, take a file and confirm it',
  }),
  rae: member('rae-clark', 'Rae Clark', { roles: ['payment-releaser'], blurb: 'payment releaser: releases what somebody else made' }),
  bo: member('bo-grant', 'Bo Grant', { roles: ['budget-holder'], blurb: 'budget holder: two budgets, one of them nearly spent' }),
  nadia: member('nadia-rahman', 'Nadia Rahman', { roles: ['named-lead'], blurb: 'named lead: reads the restricted notes' }),
  theo: member('theo-marsh', 'Theo Marsh', { roles: ['deputy'], blurb: 'deputy of the named lead' }),
  bea: member('bea-novak', 'Bea Novak', {
    roles: ['board-member'],
    boards: ['thursday', 'first-contact'],
    blurb: 'board member: sees the figures and says what happened next',
  }),
  dev: member('dev-patel', 'Dev Patel', { roles: ['board-member'], boards: ['riverside'], blurb: 'board member for Riverside' }),
  ines: member('ines-costa', 'Ines Costa', { roles: ['administrator'], blurb: 'administrator: sees rates, limits and clocks' }),
  owen: member('owen-lloyd', 'Owen Lloyd', { roles: ['auditor'], blurb: 'auditor: reads the journal' }),
} as const satisfies Readonly<Record<string, StaffMember>>;

export type StaffName = keyof typeof staff;
