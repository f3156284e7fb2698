import { personTransitions, type Person } from '#shared/domain/person.ts';
import { nextState } from '#shared/domain/transitions.ts';

/**
 * A closed account after its days of grace: the record stays, so that payments made can be accounted for, and nothing in it says who it
 * was. Undefined unless it is closing and its day has come; `on` is a London date.
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
