import type { ConsentEvent, ConsentState } from '#shared/domain/consent.ts';

type Tag = { readonly text: string; readonly tone: 'quiet' | 'good' };

/** Where a choice stands, in words without blame (care 3a). */
export const choiceTag = (state: ConsentState): Tag => {
  switch (state) {
    case 'given':
      return { text: 'You said yes', tone: 'good' };
    case 'refused':
      return { text: 'You said no', tone: 'quiet' };
    case 'withdrawn':
      return { text: 'You changed this to no', tone: 'quiet' };
    case 'not-asked':
      return { text: 'Not asked. It is a no', tone: 'quiet' };
    default:
      return state satisfies never;
  }
};

/** Who said it: the person themselves, or somebody of the team who wrote down what they said. */
export const saidBy = (event: ConsentEvent): string =>
  event.expressedBy.startsWith('person:') ? 'You, signed in' : 'You, written down by the team';
