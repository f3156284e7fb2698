import { createHash } from 'node:crypto';
import { incomingKey } from '#shared/domain/claim-receipts.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { boards } from '#shared/policy/organisation.ts';

/**
 * Whole sets of things that belong together. `own`: of the person who signs in, at the board of the staff who do. `other`: somebody
 * else's, at another board. `apart`: of somebody who asked to be kept apart from all of that staff, at their board. `missing`: ids that
 * nothing has.
 */
export const setNames = ['own', 'other', 'apart'] as const;
export type SetName = (typeof setNames)[number] | 'missing';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** An id in the shape of ours, the same for the same names. */
export const idFor = (set: SetName, name: string): string =>
  [...createHash('sha256').update(`${set}/${name}`).digest().subarray(0, 20)].map((byte) => alphabet[byte % 32]).join('');

/** One photo for the fare of every claim of a set: no form looks at whose it is. */
export const plantedPhotoKey = (set: SetName): string => incomingKey(idFor(set, 'claim-sent'), idFor(set, 'fare'), idFor(set, 'photo'));

const boardNumbers: Readonly<Record<SetName, number>> = { own: 0, other: 1, apart: 0, missing: -1 };

/** The board of a set. */
export const boardOfSet = (set: SetName): { readonly boardId: string; readonly plainName: string; readonly fundId: string } =>
  boards[boardNumbers[set]] ?? { boardId: 'no-such-board', plainName: '', fundId: 'no-such-budget' };

/** The person of a set, signed in. */
export const personOf = (set: SetName): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  personId: idFor(set, 'person'),
  alias: idFor(set, 'alias'),
});

/** A second person of the set: their bank details are confirmed and their claims decided. */
export const paidPersonOf = (set: SetName): Extract<Actor, { kind: 'person' }> => ({
  kind: 'person',
  personId: idFor(set, 'paid person'),
  alias: idFor(set, 'paid alias'),
});

/** Names that stand nowhere else, so that finding one on a page means that page shows this person. */
export const knownAsOf: Readonly<Record<SetName, string>> = { own: 'Ashanti', other: 'Bryony', apart: 'Caradoc', missing: '' };
export const paidKnownAsOf: Readonly<Record<SetName, string>> = { own: 'Delyth', other: 'Eluned', apart: 'Ffionn', missing: '' };
