import { offeredMoneyWords } from '#shared/content/offered-money-words.ts';
import { sharedInWords, wayInWords } from '#shared/content/reach-words.ts';
import type { Person } from '#shared/domain/person.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { youPage, type YouView } from '#shared/views/pages/people/you.ts';
import { readSelf } from '#functions/people/read-self.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** What we know about them, each with its own way to change it. */
export const showYou =
  (deps: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const person = await readSelf(deps, request);
    if (person === undefined) return notFoundPage(request);
    const view = { rows: rowsOf(person), paused: person.state === 'paused', closing: person.state === 'closing' };
    const saved = savedWords(request.query.get('saved') ?? '', person);
    return showPage(request, youPage, { title: 'About you', ...(saved === '' ? {} : { notice: { heading: 'Saved', text: saved } }) }, view);
  };

/** What was just saved, said as it stands now: an address can be kept and opened again. '' for any other code. */
const savedWords = (code: string, { knownAs, actualCostOnly }: Person): string => {
  if (code === 'name') return `We call you ${knownAs}.`;
  if (code === 'reach') return 'From the next message we reach you the way it says below.';
  return code === 'offer' ? offeredMoneyWords(actualCostOnly) : '';
};

const rowsOf = (person: Person): YouView['rows'] => [
  { key: 'What to call you', lines: [person.knownAs], changeHref: '/you/name', changeText: 'what to call you' },
  {
    key: 'How we reach you',
    lines: [wayInWords(person.reach), `Can others open it? ${sharedInWords(person.reach.openToOthers)}`],
    changeHref: '/you/reach',
    changeText: 'how we reach you',
  },
  {
    key: 'Our messages say they are from',
    lines: [person.senderPhrase],
    changeHref: '/you/reach#phrase',
    changeText: 'who our messages are from',
  },
  {
    key: 'What we offer you',
    lines: [offeredMoneyWords(person.actualCostOnly)],
    changeHref: '/you/money',
    changeText: 'what we offer you',
  },
  { key: 'You sign in with', lines: [person.email], changeHref: '/help', changeText: 'your sign-in address, with a person' },
];
