import { createHash } from 'node:crypto';
import type { EntryType } from '#shared/domain/entry-type.ts';
import type { Actor } from '#shared/domain/roles.ts';
import type { Versioned } from '#shared/domain/versioned.ts';

/** Codes, whole pence, counts, dates and ids of things. Never a name, an address or anything a person typed. */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/**
 * The permanent record that something happened, and the outbox: messages and figures are made from it.
 * People are named by their random alias only; the map from alias to person is destroyed when an account is deleted.
 */
export interface JournalEntry {
  /** `claim#id`, `activity#id`, `invitation#activity.alias`, `person#alias`, `fund#id`, `run#id`. */
  readonly aggregate: string;
  readonly seq: number;
  /** `aggregate/seq`: what a reader of the stream remembers to do a thing once. */
  readonly entryId: string;
  readonly type: string;
  readonly at: string;
  /** `person:alias`, `staff:id`, `supporter:id` or `system:job`. */
  readonly by: string;
  readonly facts: Facts;
  readonly previousHash: string;
  readonly hash: string;
}

export interface Happening {
  readonly aggregate: string;
  readonly type: EntryType;
  readonly at: string;
  readonly by: string;
  readonly facts: Facts;
}

/** How an actor is named in the journal. */
export const journalName = (actor: Actor): string => {
  switch (actor.kind) {
    case 'person':
      return `person:${actor.alias}`;
    case 'staff':
      return `staff:${actor.staffId}`;
    case 'supporter':
      return `supporter:${actor.supporterId}`;
    case 'anyone':
    case 'newcomer':
      return 'person:new';
    default:
      return actor satisfies never;
  }
};

/**
 * The next entry of an aggregate's chain, and the aggregate's own new lock and head.
 * The hash covers the entry and the hash before it, so an entry changed or taken out later shows.
 */
export const nextEntry = (head: Versioned, happening: Happening): { readonly entry: JournalEntry; readonly head: Versioned } => {
  const seq = head.seq + 1;
  const unhashed = { ...happening, seq, entryId: `${happening.aggregate}/${seq}`, previousHash: head.headHash };
  const hash = createHash('sha256').update(canonical(unhashed)).digest('hex');
  return { entry: { ...unhashed, hash }, head: { version: head.version + 1, seq, headHash: hash } };
};

/** True when the entries, in order, are whole: each hash is right and follows the one before. */
export const chainIsWhole = (entries: readonly JournalEntry[]): boolean =>
  entries.every((entry, index) => {
    const { hash, ...unhashed } = entry;
    const previous = index === 0 ? '' : entries[index - 1]?.hash;
    return (
      entry.seq === index + 1 && entry.previousHash === previous && createHash('sha256').update(canonical(unhashed)).digest('hex') === hash
    );
  });

/** JSON with sorted keys, so the same entry has the same hash wherever it was read from. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
