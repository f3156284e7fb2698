import { definePage } from '#shared/views/define-page.ts';
import { template } from './public.njk';

/** The front page and a one-question page, as somebody signed out sees them. For looking at; never deployed. */
export const publicSample = definePage<typeof publicSampleView>(template);

export const publicSampleView = {
  points: [
    { heading: 'You decide', text: 'Say yes, maybe or no to each meeting. Nobody asks why.' },
    { heading: 'You are paid', text: 'You see what we pay, in writing, before you say yes.' },
    { heading: 'You can stop', text: 'At any time, in one press. It changes nothing else.' },
    { heading: 'You hear back', text: 'We tell you what happened with what you said.' },
  ],
};
