import fc from 'fast-check';
import type { EntryType } from '#shared/domain/entry-type.ts';
import { nextEntry, type Facts, type JournalEntry } from '#shared/domain/journal.ts';
import { unwritten, type Versioned } from '#shared/domain/versioned.ts';

/** One thing that happens to one aggregate, before it has its place in the chain. */
interface Step {
  readonly aggregate: string;
  readonly type: EntryType;
  readonly facts: Facts;
  readonly at: string;
}

/** Chains the steps of each aggregate, in the order given, as the service would have written them. */
export const chained = (steps: readonly Step[]): readonly JournalEntry[] => {
  const heads = new Map<string, Versioned>();
  return steps.map((step) => {
    const { entry, head } = nextEntry(heads.get(step.aggregate) ?? unwritten, { ...step, by: 'system:test' });
    heads.set(step.aggregate, head);
    return entry;
  });
};

const boardId = fc.constantFrom('thursday', 'riverside');
const alias = fc.constantFrom('ann', 'bob', 'cat', 'dan', 'eve', 'fay', 'gus', 'hal', 'ivy');
const month = fc.constantFrom('2026-09', '2026-10', '2026-11');
const at = fc.tuple(month, fc.integer({ min: 1, max: 28 })).map(([of, day]) => `${of}-${String(day).padStart(2, '0')}T12:00:00.000Z`);
const pence = fc.integer({ min: 0, max: 50_000 });

/** A meeting that is held or not, and who is written down as having taken part, once or again the other way. */
const meeting = fc
  .record({
    activityId: fc.uuid(),
    boardId,
    heldOn: month.map((of) => `${of}-12`),
    people: fc.uniqueArray(alias, { minLength: 1, maxLength: 4 }),
    parts: fc.array(fc.tuple(fc.nat(3), fc.constantFrom('yes', 'no')), { maxLength: 6 }),
    held: fc.boolean(),
    at,
  })
  .map((of): readonly Step[] => {
    const person = (index: number) => of.people[index % of.people.length] ?? 'ann';
    return [
      ...of.parts.map(([index, tookPart]): Step => {
        const who = person(index);
        const facts = { tookPart, boardId: of.boardId, heldOn: of.heldOn, alias: who, activityId: of.activityId };
        return {
          aggregate: `invitation#${of.activityId}.${who}`,
          type: 'took-part-recorded' as const,
          at: of.at,
          facts,
        };
      }),
      ...(of.held
        ? [
            {
              aggregate: `activity#${of.activityId}`,
              type: 'activity-held' as const,
              at: of.at,
              facts: { boardId: of.boardId, heldOn: of.heldOn, experts: 1 },
            },
          ]
        : []),
    ];
  });

const contributionSteps = fc.constantFrom(
  ['contribution-agreed', { showing: 'without-name' }],
  ['contribution-agreed', { showing: 'hold' }],
  ['contribution-agreed', { showing: 'with-name', kind: 'done', answer: 'no' }],
  ['contribution-removed', {}],
  ['outcome-recorded', { kind: 'done' }],
  ['outcome-recorded', { kind: 'not-done' }],
  ['outcome-answered', { answer: 'yes' }],
  ['outcome-answered', { answer: 'no' }],
) satisfies fc.Arbitrary<readonly [string, Facts] | readonly (string | Facts)[]>;

const contribution = fc
  .record({ id: fc.uuid(), boardId, alias, at, steps: fc.array(contributionSteps, { maxLength: 6 }) })
  .map((of): readonly Step[] => {
    const aggregate = `contribution#${of.id}`;
    const facts = { boardId: of.boardId, alias: of.alias, activityId: 'a1', heldOn: '2026-10-12', outcomeDueOn: '2026-11-11' };
    return [
      { aggregate, type: 'contribution-recorded' as const, at: of.at, facts },
      ...of.steps.flatMap(([type, more]) =>
        typeof type === 'string' && typeof more === 'object' ? [{ aggregate, type, at: of.at, facts: { ...facts, ...more } }] : [],
      ),
    ];
  });

/** A claim that is decided, and paid, given back by the bank and paid again as far as it comes. */
const claim = fc
  .record({
    id: fc.uuid(),
    boardId,
    alias,
    at,
    payablePence: pence,
    steps: fc.constantFrom(0, 1, 2, 3),
    workingDays: fc.integer({ min: 0, max: 20 }),
  })
  .map((of): readonly Step[] => {
    const about = { aggregate: `claim#${of.id}`, at: of.at };
    const facts = { boardId: of.boardId, alias: of.alias, fundId: 'f', payablePence: of.payablePence };
    const paid = (paidOn: string): Step => ({
      ...about,
      type: 'claim-paid',
      facts: { ...facts, feePence: of.payablePence, costsPence: 0, workingDays: of.workingDays, paidOn, promisedBy: '2026-10-20' },
    });
    return [
      { ...about, type: 'claim-decided', facts: { ...facts, promisedPence: of.payablePence, askedPence: of.payablePence } },
      ...[paid(of.at.slice(0, 10)), { ...about, type: 'claim-came-back', facts } as const, paid('2026-12-01')].slice(0, of.steps),
    ];
  });

/** What a journal could hold about boards: meetings, what was said, and payments, each aggregate's entries in their order. */
export const journalStory: fc.Arbitrary<readonly JournalEntry[]> = fc
  .array(fc.oneof(meeting, contribution, claim), { minLength: 1, maxLength: 8 })
  .map((parts) => chained(parts.flat()));
