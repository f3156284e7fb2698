import { expect, test } from 'vitest';
import { chainIsWhole, journalName, nextEntry, type JournalEntry } from '#shared/domain/journal.ts';
import { personActor, staffWith } from '#test/support/builders.ts';

const nothing = { version: 0, seq: 0, headHash: '' };
const happening = {
  aggregate: 'claim#k1',
  type: 'claim-sent',
  at: '2026-11-13T09:00:00.000Z',
  by: 'person:alias1',
  facts: { askedPence: 460, alias: 'alias1' },
} as const;
const first = nextEntry(nothing, happening);
const second = nextEntry(first.head, { ...happening, type: 'claim-decided', facts: { payablePence: 460 } });
const third = nextEntry(second.head, { ...happening, type: 'claim-paid' });
const chain: readonly JournalEntry[] = [first.entry, second.entry, third.entry];

test('the next entry has its number and the hash before it, and the aggregate moves on with it', () => {
  expect(second.entry).toMatchObject({
    aggregate: 'claim#k1',
    type: 'claim-decided',
    facts: { payablePence: 460 },
    seq: 2,
    entryId: 'claim#k1/2',
    previousHash: first.entry.hash,
  });
  expect(first.entry.previousHash).toBe('');
  expect(second.head).toEqual({ version: 2, seq: 2, headHash: second.entry.hash });
  expect(first.entry.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('the order in which facts were written makes no other hash, and another fact does', () => {
  const turned = nextEntry(nothing, { ...happening, facts: { alias: 'alias1', askedPence: 460 } });
  expect(turned.entry.hash).toBe(first.entry.hash);
  expect(nextEntry(nothing, { ...happening, facts: { alias: 'alias1', askedPence: 461 } }).entry.hash).not.toBe(first.entry.hash);
});

test('a chain is whole as it was written', () => {
  expect(chainIsWhole(chain)).toBe(true);
  expect(chainIsWhole([])).toBe(true);
});

test.each<[string, readonly JournalEntry[]]>([
  ['an entry was changed', [first.entry, { ...second.entry, facts: { payablePence: 999 } }, third.entry]],
  ['an entry was taken out', [first.entry, third.entry]],
  ['the first was taken out', [second.entry, third.entry]],
  ['entries were changed round', [second.entry, first.entry, third.entry]],
  ['a number was changed', [first.entry, { ...second.entry, seq: 3 }, third.entry]],
  ['the hash before was changed', [{ ...first.entry, previousHash: 'a'.repeat(64) }, second.entry]],
  // Written anew after another first entry: each hash is right by itself.
  ['it follows another entry', [first.entry, nextEntry({ version: 1, seq: 1, headHash: 'b'.repeat(64) }, happening).entry]],
])('a chain is not whole when %s', (_why, entries) => {
  expect(chainIsWhole(entries)).toBe(false);
});

test.each([
  [personActor(), 'person:alias1'],
  [staffWith(['host']), 'staff:s-host'],
  [{ kind: 'supporter', supporterId: 'x1' } as const, 'supporter:x1'],
  [{ kind: 'newcomer', subject: 'n', email: '' } as const, 'person:new'],
  [{ kind: 'anyone' } as const, 'person:new'],
])('an actor is named in the journal without a name', (actor, name) => {
  expect(journalName(actor)).toBe(name);
});
