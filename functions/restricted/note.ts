import { dateWithoutDay, instantInWords } from '#shared/content/dates.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { readNote, type RestrictedDeps } from '#shared/operations/restricted/restricted-notes.ts';
import { notePage } from '#shared/views/pages/restricted/note.ts';

/** GET /restricted/{noteId}: one note. */
export const showNote =
  (deps: RestrictedDeps): PageHandler =>
  async (request) => {
    const note = await readNote(deps, { actor: request.actor, now: request.now }, request.params['noteId'] ?? '');
    if (note === undefined) return notFoundPage(request);
    return showPage(
      request,
      notePage,
      { title: 'Restricted note', backHref: '/restricted' },
      {
        about: note.about,
        words: note.words,
        lookAgainOn: dateWithoutDay(note.lookAgainOn),
        late: note.lookAgainOn < londonDateOf(request.now),
        written: `Written ${instantInWords(note.writtenAt)}.`,
      },
    );
  };
