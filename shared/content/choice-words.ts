import type { ConsentEvent } from '#shared/domain/consent/history.ts';
import type { ConsentState } from '#shared/domain/consent/states.ts';

type Tag = { readonly text: string; readonly tone: 'quiet' | 'good' };

/** Where a choice stands, in words without blame (care 3a). */
export const choiceTag = (state: ConsentState): Tag => {
  switch (state) {
    case 'given':
    case 'reconfirmed':
      return { text: 'You said yes', tone: 'good' };
    case 'refused':
      return { text: 'You said no', tone: 'quiet' };
    case 'withdrawn':
      return { text: 'You changed this to no', tone: 'quiet' };
    case 'lapsed':
      return { text: 'We now treat this as no', tone: 'quiet' };
    case 'ask-again':
      return { text: 'The words changed. It is a no until you say yes', tone: 'quiet' };
    case 'invalidated':
      return { text: 'It does not count any more. It is a no', tone: 'quiet' };
    case 'requested':
      return { text: 'Not answered. It is a no', tone: 'quiet' };
    case 'not-asked':
      return { text: 'Not asked. It is a no', tone: 'quiet' };
    default:
      return state satisfies never;
  }
};

/** Who said it: the person themselves, or somebody of the team who wrote down what they said. */
export const saidBy = (event: ConsentEvent): string =>
  event.expressedBy.startsWith('person:') ? 'You, signed in' : 'You, written down by the team';
