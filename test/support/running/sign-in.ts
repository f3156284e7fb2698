import { newId } from '#shared/config/new-id.ts';
import { minutesAfter } from '#shared/domain/london-time.ts';
import { staffRoles, type Actor, type StaffRole } from '#shared/domain/roles.ts';
import { cookieNames } from '#shared/http/cookies.ts';
import { hashOf, sessionStore } from '#shared/store/sessions.ts';
import { boardOfSet, personOf } from '#test/support/running/planted-ids.ts';
import type { RunningService } from '#test/support/running/start.ts';

export type SignedIn = Exclude<Actor, { kind: 'anyone' }>;

/** Cookies of a sign-in made straight in the table. `idleMinutes` ago it was last used. */
export const signIn = async (
  { database }: RunningService,
  actor: Actor,
  { idleMinutes = 0, isSteppedUp = true }: { readonly idleMinutes?: number; readonly isSteppedUp?: boolean } = {},
): Promise<Readonly<Record<string, string>>> => {
  if (actor.kind === 'anyone') return {};
  const secret = `${newId()}${newId()}`;
  const now = new Date().toISOString();
  const at = minutesAfter(now, -idleMinutes);
  const session = {
    idHash: hashOf(secret),
    actor,
    startedAt: at,
    lastSeenAt: at,
    signedInAt: at,
    steppedUpUntil: isSteppedUp ? minutesAfter(at, 15) : '',
  };
  await sessionStore(database).save(session, minutesAfter(now, 24 * 60));
  return { [cookieNames.session]: secret };
};

const staffMember = (roles: readonly StaffRole[]): SignedIn => ({
  kind: 'staff',
  staffId: `staff-${roles.join('-')}`,
  name: 'Sam Lee',
  email: '',
  roles,
  boards: [boardOfSet('own').boardId],
});

/** Everybody who can ask for a page, one of each role. Staff belong to the board of the first set of planted things. */
export const actors: Readonly<Record<string, Actor>> = {
  'signed out': { kind: 'anyone' },
  newcomer: { kind: 'newcomer', subject: 'subject-of-a-newcomer', email: 'new@people.example' },
  person: personOf('own'),
  supporter: { kind: 'supporter', supporterId: 'supporter1' },
  ...Object.fromEntries(staffRoles.map((role) => [role, staffMember([role])])),
  'coordinator and approver': staffMember(['coordinator', 'approver']),
};

/** The ids of all staff above: the person of the set `apart` asked to be kept apart from each of them. */
export const everyStaffId: readonly string[] = Object.values(actors).flatMap((actor) => (actor.kind === 'staff' ? [actor.staffId] : []));
