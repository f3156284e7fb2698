/** The lists a coordinator can look at. What is being sent at this moment is in none: it is sent, or needs somebody, minutes later. */
export const shownLists = ['needs-somebody', 'later', 'planned', 'held', 'sent'] as const;
export type ShownList = (typeof shownLists)[number];

/** Each list in words. */
export const listWords: Readonly<Record<ShownList, { readonly text: string; readonly explained: string; readonly empty: string }>> = {
  'needs-somebody': {
    text: 'Need somebody',
    explained:
      'Calls and letters to make, mail that came back, and mail that may or may not have left. Nothing here is sent again by itself.',
    empty: 'No message needs you.',
  },
  later: {
    text: 'To try again later',
    explained: 'Nobody answered. Each comes back under “Need somebody” on its morning.',
    empty: 'Nothing is to be tried again.',
  },
  planned: {
    text: 'Waiting for the morning',
    explained: 'These leave by themselves after quiet hours. If the person asks you for it now, you can let it leave now.',
    empty: 'Nothing waits.',
  },
  held: {
    text: 'On hold while somebody has paused',
    explained: 'These leave when the person resumes, and not before.',
    empty: 'Nothing is on hold.',
  },
  sent: { text: 'Sent or settled', explained: 'The newest first.', empty: 'Nothing was sent yet.' },
};

/** Where a shown list is: what is to be tried again is apart until its time has come. */
export const whereOf = (
  list: ShownList,
  now: string,
): { readonly list: Exclude<ShownList, 'later'>; readonly until?: string; readonly from?: string } => {
  if (list === 'later') return { list: 'needs-somebody', from: now };
  return list === 'needs-somebody' ? { list, until: now } : { list };
};

/** The address of a list. */
export const hrefOf = (list: ShownList): string => `/messages?show=${list}`;
