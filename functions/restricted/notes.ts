import { dateWithoutDay } from '#shared/content/dates.ts';
import { noteProblemWords } from '#shared/content/note-problem-words.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { NoteProblem, RestrictedNote } from '#shared/domain/restricted-note.ts';
import { requestIdOf } from '#shared/http/form-request.ts';
import { forgetTyped } from '#shared/http/kept-form.ts';
import type { PageHandler, PageRequest, Reply } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { readNotes, writeNote, type RestrictedDeps } from '#shared/operations/restricted/restricted-notes.ts';
import { notesPage, type NotesView } from '#shared/views/pages/restricted/notes.ts';

type Typed = Readonly<Record<'about' | 'words' | 'again-day' | 'again-month' | 'again-year', string>>;

const nothingTyped: Typed = { about: '', words: '', 'again-day': '', 'again-month': '', 'again-year': '' };

/** GET /restricted: the notes, and a form for one more. */
export const listNotes =
  (deps: RestrictedDeps): PageHandler =>
  (request) =>
    show(deps, request, typedOf(request.typed ?? {}), []);

/** POST /restricted: writes a note. */
export const saveNote =
  (deps: RestrictedDeps): PageHandler =>
  async (request) => {
    const typed = typedOf(request.form.values());
    const note = { about: typed.about, words: typed.words, lookAgainOn: dateOf(typed) };
    const written = await writeNote(deps, { actor: request.actor, now: request.now, requestId: requestIdOf(request) }, note);
    if (written.ok) return seeOther(written.value, forgetTyped(request));
    return show(
      deps,
      request,
      typed,
      written.problems.filter((problem) => problem.code !== 'not-found'),
    );
  };

const show = async (deps: RestrictedDeps, request: PageRequest, typed: Typed, problems: readonly NoteProblem[]): Promise<Reply> => {
  const notes = await readNotes(deps, { actor: request.actor, now: request.now });
  if (notes === undefined) return notFoundPage(request);
  const fields = problems.map(noteProblemWords);
  const problemOf = (field: string): string => fields.find((one) => one.field === field)?.text ?? '';
  const errors = fields.map(({ field, text }) => ({ href: `#${field}`, text }));
  const notice = request.query.get('written') === 'yes' ? { notice: { heading: 'The note is saved', text: '' } } : {};
  return showPage(
    request,
    notesPage,
    { title: 'Restricted notes', width: 'wide', errors, ...notice },
    {
      rows: notes.map((note) => rowOf(note, londonDateOf(request.now))),
      action: '/restricted',
      requestId: request.newId(),
      about: typed.about,
      words: typed.words,
      day: typed['again-day'],
      month: typed['again-month'],
      year: typed['again-year'],
      aboutProblem: problemOf('about'),
      wordsProblem: problemOf('words'),
      dateProblem: problemOf('again-day'),
    },
  );
};

const rowOf = (note: RestrictedNote, today: string): NotesView['rows'][number] => ({
  cells: [
    { text: note.about, href: `/restricted/${note.noteId}` },
    { text: dateWithoutDay(note.lookAgainOn) },
    { text: dateWithoutDay(londonDateOf(note.writtenAt)) },
    { text: '', tag: note.lookAgainOn < today ? { text: 'That day has passed', tone: 'careful' } : { text: 'In time', tone: 'quiet' } },
  ],
});

const typedOf = (values: Readonly<Record<string, string>>): Typed => ({
  about: values['about'] ?? nothingTyped.about,
  words: values['words'] ?? nothingTyped.words,
  'again-day': values['again-day'] ?? '',
  'again-month': values['again-month'] ?? '',
  'again-year': values['again-year'] ?? '',
});

/** The date of the three fields as `YYYY-MM-DD`; something that is no date stays none. */
const dateOf = (typed: Typed): string =>
  `${typed['again-year']}-${typed['again-month'].padStart(2, '0')}-${typed['again-day'].padStart(2, '0')}`;
