import { currentWording } from '#shared/content/consent-wording.ts';
import { sharedInWords, sharedQuestion, wayInWords } from '#shared/content/reach-words.ts';
import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import type { JoinAnswers } from '#shared/domain/joining.ts';
import type { PageRequest, Reply } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { checkPage, type CheckView } from '#shared/views/pages/people/join/check.ts';

/** All the answers. Signed out, what comes next is the code; signed in and new, one press joins. */
export const showCheck = (request: PageRequest, answers: JoinAnswers): Reply => {
  const { actor } = request;
  const page = { title: 'Check your answers', backHref: '/join/choices' };
  return showPage(request, checkPage, page, {
    rows: rowsOf(answers, request.now),
    signedIn: actor.kind === 'newcomer',
    email: actor.kind === 'newcomer' ? actor.email : '',
    requestId: request.newId(),
  });
};

const rowsOf = ({ knownAs, way, openToOthers, senderPhrase, choices }: JoinAnswers, now: string): CheckView['rows'] => [
  { key: 'What to call you', value: knownAs ?? '', changeHref: '/join/name', changeText: 'what to call you' },
  { key: 'Your age', value: '18 or over', changeHref: '/join/age', changeText: 'your age' },
  { key: 'How we reach you', value: way === undefined ? '' : wayInWords(way), changeHref: '/join/reach', changeText: 'how we reach you' },
  {
    key: sharedQuestion(way?.kind ?? 'email'),
    value: openToOthers === undefined ? '' : sharedInWords(openToOthers),
    changeHref: '/join/shared',
    changeText: 'who else can open it',
  },
  { key: 'Our messages say they are from', value: senderPhrase ?? '', changeHref: '/join/phrase', changeText: 'who our messages are from' },
  ...askedPurposes.map((purpose) => {
    const { name, yes, no } = currentWording(purpose, now);
    const choice = choices?.[purpose];
    const value = { yes, no, left: 'You left this. It is a no until you say yes.' }[choice ?? 'left'];
    return { key: name, value, changeHref: '/join/choices', changeText: name.toLocaleLowerCase('en-GB') };
  }),
];
