import { addressOf, everybody, subjectOf } from '#infra/demo/cast/people.ts';
import { staff } from '#infra/demo/cast/staff.ts';

/** One line of `identities.json`: somebody the local sign-in pages offer in one press. */
export interface IdentityLine {
  readonly pool: 'people' | 'staff';
  readonly subject: string;
  readonly name: string;
  readonly email: string;
  readonly groups: readonly string[];
  readonly boards: readonly string[];
  readonly blurb: string;
}

/** Everybody made up, people first, each with a line that says what there is to see as them. */
export const identities = (): readonly IdentityLine[] => [
  ...everybody.map(([name, { knownAs, blurb }]) => ({
    pool: 'people' as const,
    subject: subjectOf(name),
    name: knownAs,
    email: addressOf(name),
    groups: [],
    boards: [],
    blurb,
  })),
  ...Object.values(staff).map(({ staffId, name, email, roles, boards, blurb }) => ({
    pool: 'staff' as const,
    subject: staffId,
    name,
    email,
    groups: roles,
    boards,
    blurb,
  })),
];
