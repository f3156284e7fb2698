import type { Actor } from '#shared/domain/roles.ts';

/** Where somebody who is signed in begins. */
export const homeOf = (actor: Actor): string => {
  switch (actor.kind) {
    case 'anyone':
      return '/';
    case 'newcomer':
      return '/joined';
    case 'person':
      return '/home';
    case 'supporter':
      return '/for-somebody';
    case 'staff':
      return '/staff';
    default:
      return actor satisfies never;
  }
};
