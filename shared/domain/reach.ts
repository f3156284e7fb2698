import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import type { OpenToOthers, Person, Reach } from '#shared/domain/person.ts';

/** A postal address is at most this many characters. */
export const longestAddress = 500;

/** The way somebody is reached, before it is known who else can open it. */
export type Way =
  { readonly kind: 'email' } | { readonly kind: 'phone'; readonly number: string } | { readonly kind: 'post'; readonly address: string };

export type WayProblem =
  | { readonly code: 'reach-missing' }
  | { readonly code: 'number-missing' }
  | { readonly code: 'number-not-read' }
  | { readonly code: 'address-missing' }
  | { readonly code: 'address-too-long'; readonly most: number };

/** The fields of the question as typed: `reach`, `number`, `address`. What belongs to a way not chosen is not kept. */
export const readWay = (typed: Readonly<Record<string, string>>): OutcomeOf<Way, WayProblem> => {
  switch (typed['reach'] ?? '') {
    case 'email':
      return accept({ kind: 'email' });
    case 'phone':
      return readPhone(typed['number'] ?? '');
    case 'post':
      return readAddress(typed['address'] ?? '');
    default:
      return refuse({ code: 'reach-missing' });
  }
};

/** A phone number with 7 to 15 figures, written with any spaces, dashes and brackets (the longest of E.164 is 15). */
const readPhone = (typed: string): OutcomeOf<Way, WayProblem> => {
  const number = typed.replaceAll(/\s+/g, ' ').trim();
  if (number === '') return refuse({ code: 'number-missing' });
  return /^\+?\d{7,15}$/.test(number.replaceAll(/[\s().-]/g, '')) ? accept({ kind: 'phone', number }) : refuse({ code: 'number-not-read' });
};

const readAddress = (typed: string): OutcomeOf<Way, WayProblem> => {
  const address = typed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  if (address === '') return refuse({ code: 'address-missing' });
  return address.length > longestAddress ? refuse({ code: 'address-too-long', most: longestAddress }) : accept({ kind: 'post', address });
};

/** "Can anybody else open this?" Nothing is taken for an answer but one of the three. */
export const readOpenToOthers = (typed: string): OutcomeOf<OpenToOthers, { readonly code: 'shared-missing' }> =>
  typed === 'no' || typed === 'yes' || typed === 'not-sure' ? accept(typed) : refuse({ code: 'shared-missing' });

/** Both answers together. */
export const reachOf = (way: Way, openToOthers: OpenToOthers): Reach => ({ ...way, openToOthers });

/**
 * The person with another way to be reached. A number or address that was not there before is noted as new, since for some days it proves
 * nothing about who they are (care H3); saying who else can open the same one changes nothing of that.
 */
export const reachedBy = (person: Person, reach: Reach, at: string): Person => ({
  ...person,
  reach,
  reachChangedAt: whereOf(person.reach) === whereOf(reach) ? person.reachChangedAt : at,
});

const whereOf = (reach: Reach): string => {
  if (reach.kind === 'phone') return `phone ${reach.number.replaceAll(/\D/g, '')}`;
  return reach.kind === 'post' ? `post ${reach.address}` : 'email';
};
