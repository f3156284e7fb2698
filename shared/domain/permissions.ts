import { rolesOf, type Actor, type Role, type StaffActor } from '#shared/domain/roles.ts';

/**
 * How far a role's permission reaches.
 * `any`: every object. `own`: objects of this person. `board`: objects of a board this member of staff belongs to.
 */
export type Reach = 'any' | 'own' | 'board';

/** One line of the table: open to everybody, or the roles that may, each with its reach. */
export type Permission = { readonly everybody: true } | { readonly newcomer: true } | Partial<Readonly<Record<Role, Reach>>>;

const own = { person: 'own' } as const;
const everybody = { everybody: true } as const;

/**
 * Who may do what: the only such table. Every route names a line of it, operations ask it about the object at hand, and a
 * test walks every route of the template × every role × own and somebody else's object against it.
 */
export const permissions = {
  'public.read': everybody,
  'sign-in.use': everybody,
  'join.answer': everybody,
  'join.finish': { newcomer: true },

  'home.see': own,
  'you.see': own,
  'you.change': own,
  'choices.see': own,
  'choices.change': own,

  'invitation.see': own,
  'invitation.reply': own,
  'contribution.see-own': own,
  'contribution.settle': own,
  'outcome.answer': own,

  'claim.see': own,
  'claim.change': own,
  'payee.give': own,

  'supporter.see': { supporter: 'own' },

  'staff.see': {
    coordinator: 'any',
    host: 'any',
    approver: 'any',
    'payment-maker': 'any',
    'payment-releaser': 'any',
    'payee-checker': 'any',
    'budget-holder': 'any',
    'named-lead': 'any',
    deputy: 'any',
    'board-member': 'any',
    administrator: 'any',
    auditor: 'any',
  },
  'activity.see': { coordinator: 'any', host: 'board' },
  'activity.plan': { coordinator: 'any' },
  'activity.invite': { coordinator: 'any' },
  'activity.record': { host: 'board', coordinator: 'any' },
  'person.find': { coordinator: 'any' },
  'person.see-contact': { coordinator: 'any' },
  'person.greet': { coordinator: 'any' },
  'invitation.note-reply': { coordinator: 'any' },

  'claim.decide': { approver: 'any' },
  'claim.read-as-approver': { approver: 'any' },

  'payee.code': { 'payee-checker': 'any', coordinator: 'any' },
  'payee.check': { 'payee-checker': 'any' },
  'run.see': { 'payment-maker': 'any', 'payment-releaser': 'any' },
  'run.make': { 'payment-maker': 'any' },
  'run.release': { 'payment-releaser': 'any' },
  'run.confirm': { 'payment-maker': 'any' },

  'board.see': { 'board-member': 'board' },
  'outcome.record': { 'board-member': 'board' },

  'fund.see': { 'budget-holder': 'any' },
  'fund.allocate': { 'budget-holder': 'any' },
  'policy.see': { administrator: 'any' },
  'journal.read': { auditor: 'any' },
  'messages.see': { coordinator: 'any' },
  'messages.settle': { coordinator: 'any' },
  'restricted.read': { 'named-lead': 'any', deputy: 'any' },
  'restricted.write': { 'named-lead': 'any', deputy: 'any' },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof permissions;

/**
 * What is asked about: whose it is, which board's, which staff the person asked to be kept apart from, and the email the person signs in
 * with, where it is at hand: always before anything that leads to money.
 */
export interface ObjectAtHand {
  readonly personId?: string;
  readonly boardId?: string;
  readonly keptApartStaffIds?: readonly string[];
  readonly email?: string;
}

/**
 * May this actor do this to this object? Without an object it answers whether the actor could do it to any at all, which is
 * what the web layer asks before anything is read. "Keep apart" is a deny that no role lifts (R-CUL-05), and so is being the person: nobody
 * acts as staff on what is their own (design: invariant 2).
 */
export const mayDo = (actor: Actor, action: Action, object?: ObjectAtHand): boolean => {
  const permission: Permission = permissions[action];
  if ('everybody' in permission) return true;
  if ('newcomer' in permission) return actor.kind === 'newcomer' || actor.kind === 'person';
  if (actor.kind === 'staff' && (object?.keptApartStaffIds?.includes(actor.staffId) === true || isThemselves(actor, object))) return false;
  return rolesOf(actor).some((role) => reaches(actor, permission[role], object));
};

/**
 * Is this member of staff the person at hand? Staff and people sign in at different providers with different ids, so it is told by the email
 * they have at both, whatever its capitals. Somebody with another email at each can't be told; keeping apart is for them.
 */
export const isThemselves = (staff: Pick<StaffActor, 'email'>, object: Pick<ObjectAtHand, 'email'> | undefined): boolean =>
  staff.email !== '' && foldedEmail(staff.email) === foldedEmail(object?.email ?? '');

/** An email as two of them are compared: without regard to capitals or spaces around it. */
export const foldedEmail = (email: string): string => email.trim().toLowerCase();

const reaches = (actor: Actor, reach: Reach | undefined, object: ObjectAtHand | undefined): boolean => {
  if (reach === undefined) return false;
  if (object === undefined || reach === 'any') return true;
  if (reach === 'own') return actor.kind === 'person' && object.personId === actor.personId;
  return actor.kind === 'staff' && object.boardId !== undefined && actor.boards.includes(object.boardId);
};
