import * as z from 'zod';
import { foldedEmail } from '#shared/domain/permissions.ts';
import type { Actor, StaffRole } from '#shared/domain/roles.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import type { Claims } from '#functions/sign-in/provider.ts';

const proven = z.object({ email: z.string().min(3), email_verified: z.union([z.literal(true), z.literal('true')]) });
const named = z.object({ name: z.string().min(1) });
const addressed = z.object({ email: z.string() });
const boardPrefix = 'board:';

/** The email a person proved to the provider; undefined when it did not say that they did. */
export const provenEmail = (claims: Claims): string | undefined => {
  const result = proven.safeParse(claims);
  return result.success ? result.data.email : undefined;
};

/**
 * Staff as their provider describes them: roles and boards from the group claim and nowhere else. Groups that are no role of ours
 * are somebody else's business. Undefined when no role is left: then there is nothing here for them. Their email is taken as it is said,
 * proved or not: it only ever keeps them from acting on what is their own.
 */
export const staffOf = (claims: Claims, groupsClaim: string): Extract<Actor, { kind: 'staff' }> | undefined => {
  const groups = z.array(z.string()).safeParse(claims[groupsClaim]).data ?? [];
  const roles = staffRoles.filter((role: StaffRole) => groups.includes(role));
  if (roles.length === 0) return undefined;
  const boards = groups.filter((group) => group.startsWith(boardPrefix)).map((group) => group.slice(boardPrefix.length));
  const name = named.safeParse(claims).data?.name ?? 'Colleague';
  const email = foldedEmail(addressed.safeParse(claims).data?.email ?? '');
  return { kind: 'staff', staffId: claims.sub, name, email, roles, boards };
};
