import type { EntryType } from '#shared/domain/entry-type.ts';
import { journalName, nextEntry } from '#shared/domain/journal.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import { checkNote, type NoteProblem, type RestrictedLog, type RestrictedNote } from '#shared/domain/restricted-note.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import type { BankHolidays } from '#shared/domain/working-days.ts';
import { commit } from '#shared/store/commit.ts';
import type { Database } from '#shared/store/client.ts';
import { addingEntry } from '#shared/store/journal.ts';
import type { RestrictedStore } from '#shared/store/restricted.ts';
import { transact, type Retrying, type Write } from '#shared/store/transact.ts';

export interface RestrictedDeps {
  readonly database: Database;
  readonly retrying: Retrying;
  readonly newId: () => string;
  readonly restricted: RestrictedStore;
  readonly bankHolidays: BankHolidays;
}

interface Asked {
  readonly actor: Actor;
  readonly now: string;
}

const triesAtMost = 5;

/** All notes, the soonest day first; undefined for whoever may not. That they were read is in the journal before anything is shown. */
export const readNotes = async (deps: RestrictedDeps, asked: Asked): Promise<readonly RestrictedNote[] | undefined> => {
  if (!mayDo(asked.actor, 'restricted.read')) return undefined;
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const { log, notes } = await deps.restricted.readAll();
    if (await logged(deps, asked, log, 'restricted-list-read')) return notes.toSorted((a, b) => (a.lookAgainOn < b.lookAgainOn ? -1 : 1));
  }
  throw new Error('That the notes were read could not be written down');
};

/** One note; undefined when there is none, or for whoever may not. */
export const readNote = async (deps: RestrictedDeps, asked: Asked, noteId: string): Promise<RestrictedNote | undefined> => {
  if (!mayDo(asked.actor, 'restricted.read')) return undefined;
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const { log, note } = await deps.restricted.readOne(noteId);
    if (note === undefined) return undefined;
    if (await logged(deps, asked, log, 'restricted-note-read')) return note;
  }
  throw new Error('That the note was read could not be written down');
};

/** Writes a note. Refuses with what is to be put right, or `not-found` for whoever may not. */
export const writeNote = async (
  deps: RestrictedDeps,
  asked: Asked & { readonly requestId: string },
  written: Pick<RestrictedNote, 'about' | 'words' | 'lookAgainOn'>,
): Promise<OutcomeOf<string, NoteProblem | { readonly code: 'not-found' }>> => {
  const { actor, now } = asked;
  if (actor.kind !== 'staff' || !mayDo(actor, 'restricted.write')) return refuse({ code: 'not-found' });
  const checked = checkNote(written, { today: londonDateOf(now), holidays: deps.bankHolidays });
  if (!checked.ok) return checked;
  const note: RestrictedNote = { ...checked.value, noteId: deps.newId(), writtenBy: actor.staffId, writtenAt: now };
  for (let attempt = 1; attempt <= triesAtMost; attempt += 1) {
    const writes = [deps.restricted.adding(note), ...logWrites(deps, asked, await deps.restricted.readLog(), 'restricted-note-written')];
    const done = await commit(deps.database, deps.retrying, { requestId: asked.requestId, result: '/restricted?written=yes', now, writes });
    if (done.done) return accept(done.result);
  }
  throw new Error('A note could not be written down');
};

const logged = async (deps: RestrictedDeps, asked: Asked, log: RestrictedLog | undefined, type: EntryType): Promise<boolean> =>
  (await transact(deps.database, logWrites(deps, asked, log, type), deps.retrying)).done;

/** Who and when, and nothing of what: not even which note. */
const logWrites = (deps: RestrictedDeps, asked: Asked, log: RestrictedLog | undefined, type: EntryType): readonly Write[] => {
  const before = log ?? unwritten;
  const { entry, head } = nextEntry(before, { aggregate: 'restricted', type, at: asked.now, by: journalName(asked.actor), facts: {} });
  return [deps.restricted.savingLog(head, before.version), addingEntry(entry)];
};
