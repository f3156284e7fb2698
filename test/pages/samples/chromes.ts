import type { Chrome } from '#shared/views/chrome.ts';

/** What surrounds the sample pages. */
export const personChrome: Chrome = {
  title: 'Your reply',
  signedIn: 'person',
  exit: true,
  backHref: '/home',
  navigation: [
    { href: '/home', text: 'Home', current: true },
    { href: '/activities', text: 'Meetings', current: false },
    { href: '/claims', text: 'Costs and payment', current: false },
    { href: '/you', text: 'You', current: false },
  ],
  notice: { heading: 'Your reply is sent', text: 'You can change it until the meeting.' },
  errors: [{ href: '#fare', text: 'Write the fare in pounds and pence, like 4.50.' }],
};

export const staffChrome: Chrome = {
  title: 'To decide',
  signedIn: 'staff',
  exit: false,
  width: 'wide',
  navigation: [
    { href: '/staff', text: 'Today', current: false },
    { href: '/approvals', text: 'To decide', current: true },
    { href: '/payments', text: 'Payments', current: false },
  ],
};

export const publicChrome: Chrome = { title: 'What this is', signedIn: 'no', exit: true, navigation: [] };
