import { showNote } from '#functions/restricted/note.ts';
import { listNotes, saveNote } from '#functions/restricted/notes.ts';
import type { restrictedRoutes } from '#functions/restricted/routes.ts';
import type { HandlersOf } from '#shared/http/web-function.ts';
import type { RestrictedDeps } from '#shared/operations/restricted/restricted-notes.ts';

/** A handler for each address of the named lead's notes. */
export const restrictedHandlers = (deps: RestrictedDeps): HandlersOf<typeof restrictedRoutes> => ({
  'restricted.notes': listNotes(deps),
  'restricted.write': saveNote(deps),
  'restricted.one': showNote(deps),
});
