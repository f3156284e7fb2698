import type { OpenToOthers } from '#shared/domain/person.ts';
import type { Way } from '#shared/domain/reach.ts';

/** Said in a sentence: "gets in touch with you by phone". */
export const byWay = (kind: Way['kind']): string => ({ email: 'by email', phone: 'by phone', post: 'by post' })[kind];

/** The way with its number or address, for a list of answers. */
export const wayInWords = (way: Way): string => {
  switch (way.kind) {
    case 'email':
      return 'By email, at the address you sign in with';
    case 'phone':
      return `By phone, ${way.number}`;
    case 'post':
      return `By post, ${way.address.split('\n').join(', ')}`;
    default:
      return way satisfies never;
  }
};

/** The question, about the thing it is about. */
export const sharedQuestion = (kind: Way['kind']): string =>
  ({
    email: 'Can anybody else open your email?',
    phone: 'Can anybody else open or answer this phone?',
    post: 'Can anybody else open your letters?',
  })[kind];

export const sharedInWords = (openToOthers: OpenToOthers): string =>
  ({ no: 'No, only me', yes: 'Yes, somebody else can', 'not-sure': 'Not sure. We treat it like a yes.' })[openToOthers];
