/**
 * The roles of everybody who can sign in. A person's own role comes from their sign-in; staff roles come from the
 * staff identity provider's group claim and nowhere else. Nobody gives a role here.
 */
export const staffRoles = [
  'coordinator',
  'host',
  'approver',
  'payment-maker',
  'payment-releaser',
  'payee-checker',
  'budget-holder',
  'named-lead',
  'deputy',
  'board-member',
  'administrator',
  'auditor',
] as const;

export type StaffRole = (typeof staffRoles)[number];
export type Role = 'person' | 'supporter' | StaffRole;
export const roles: readonly Role[] = ['person', 'supporter', ...staffRoles];

/** Who is asking. Ids only: names are for pages, and an email of staff only tells whether they are the person at hand. */
export type Actor =
  | { readonly kind: 'anyone' }
  | { readonly kind: 'newcomer'; readonly subject: string; readonly email: string }
  | { readonly kind: 'person'; readonly personId: string; readonly alias: string }
  | { readonly kind: 'supporter'; readonly supporterId: string }
  | {
      readonly kind: 'staff';
      readonly staffId: string;
      readonly name: string;
      /** What they sign in with, in small letters, '' when their provider doesn't say: in the session and nowhere else. */
      readonly email: string;
      readonly roles: readonly StaffRole[];
      /** The boards a host or board member belongs to. */
      readonly boards: readonly string[];
    };

export type PersonActor = Extract<Actor, { kind: 'person' }>;
export type StaffActor = Extract<Actor, { kind: 'staff' }>;

/** The roles an actor holds. Somebody signed out, or signed in but not yet joined, holds none. */
export const rolesOf = (actor: Actor): readonly Role[] => {
  switch (actor.kind) {
    case 'anyone':
    case 'newcomer':
      return [];
    case 'person':
      return ['person'];
    case 'supporter':
      return ['supporter'];
    case 'staff':
      return actor.roles;
    default:
      return actor satisfies never;
  }
};
