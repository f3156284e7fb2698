import { isToDecide, type Claim } from '#shared/domain/claim.ts';
import type { Contribution } from '#shared/domain/contribution.ts';
import { personTransitions, type Person } from '#shared/domain/person.ts';
import { nextState } from '#shared/domain/transitions.ts';

/**
 * A closed account after its days of grace: the record stays, so that payments made can be accounted for, and nothing in it says who it
 * was. Undefined unless it is closing and its day has come; `on` is a London date. `removeOn` stays for as long as anything else of theirs
 * is still here.
 */
export const removeDetails = (person: Person, on: string): Person | undefined => {
  const state = nextState(personTransitions, { from: person.state, action: 'delete', by: 'system' });
  if (state === undefined || person.removeOn === '' || person.removeOn > on) return undefined;
  return {
    ...person,
    state,
    alias: '',
    knownAs: '',
    email: '',
    reach: { kind: 'email', openToOthers: 'not-sure' },
    senderPhrase: '',
    contactName: '',
    keptApartStaffIds: [],
  };
};

/** All else of theirs is gone as well. */
export const allRemoved = (person: Person): Person => ({ ...person, removeOn: '', version: person.version + 1 });

/** Money can still come of it: until it is decided and paid, their bank details and what they wrote for it are needed (care F14). */
export const canStillBePaid = ({ state }: Pick<Claim, 'state'>): boolean =>
  isToDecide({ state }) || state === 'approved' || state === 'in-run';

/** A claim without what was written in it freely: notes, questions and answers. What was paid and why stays. Undefined when there is nothing. */
export const withoutNotes = (claim: Claim): Claim | undefined => {
  if (claim.questions.length === 0 && claim.lines.every(({ note }) => note === '')) return undefined;
  const lines = claim.lines.map((line) => ({ ...line, note: '' }));
  return { ...claim, lines, questions: [], version: claim.version + 1 };
};

/** Something that was said, without the words, and in no list of a board's: nobody can show it. Undefined when they are gone already. */
export const withoutWords = (contribution: Contribution): Contribution | undefined =>
  contribution.words === '' ? undefined : { ...contribution, words: '', showing: 'hold', version: contribution.version + 1 };
