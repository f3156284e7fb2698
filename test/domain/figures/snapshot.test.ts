import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hidden, shown } from '#shared/domain/disclosure-control/shown.ts';
import { forSnapshot, makeSnapshot, type Snapshot } from '#shared/domain/figures/snapshot.ts';
import type { Amounts } from '#shared/domain/figures/standing.ts';
import { rules } from '#test/support/small-number-rules.ts';

const crowd = (name: string, count: number): readonly string[] => Array.from({ length: count }, (_none, index) => `${name}${index}`);

/** A quarter in which each of these came to one meeting and was paid £100 once, in four days, as promised. */
const quarterOf = (people: readonly string[]): Amounts => ({
  ...Object.fromEntries(
    people.flatMap((name) => [
      [`people.tookPart.${name}`, 1],
      [`people.paid.${name}`, 1],
    ]),
  ),
  ...(people.length === 0 ? {} : { spentPence: 10_000 * people.length, paidClaims: people.length, paidAsPromised: people.length }),
  ...(people.length === 0 ? {} : { 'daysToPay.4': people.length }),
});

const nothing: Amounts = {};

/** The snapshots of one quarter after another, as a board gets them. */
const snapshotsOf = (quarters: Readonly<Record<string, readonly string[]>>): readonly Snapshot[] =>
  Object.keys(quarters).reduce<readonly Snapshot[]>((before, quarter) => {
    const amountsOf = (one: string): Amounts => (quarters[one] === undefined ? nothing : quarterOf(quarters[one]));
    return [...before, makeSnapshot({ quarter, amountsOf, before: before.at(-1) }, rules)];
  }, []);

const first = (amounts: Amounts): Snapshot =>
  makeSnapshot({ quarter: '2026-09', amountsOf: (one) => (one === '2026-09' ? amounts : nothing), before: undefined }, rules);

describe('figures of a year', () => {
  test('about eight people are hidden where money is meant, and rounded where people are; about nine both are shown', () => {
    expect(first(quarterOf(crowd('a', 7)))).toMatchObject({
      tookPart: { quarter: '2026-09', figures: { people: hidden('small') } },
      paid: { quarter: '2026-09', figures: { spentPence: hidden('small') } },
      shown: { tookPart: [], paid: [] },
    });
    expect(first(quarterOf(crowd('a', 8)))).toMatchObject({
      tookPart: { figures: { people: shown(10) } },
      paid: { figures: { spentPence: hidden('small'), asPromisedPercent: hidden('small') } },
      shown: { tookPart: ['2026-09'], paid: [] },
    });
    expect(first(quarterOf(crowd('a', 9)))).toMatchObject({
      quarter: '2026-09',
      paid: { figures: { spentPence: shown(90_000) } },
      shown: { tookPart: ['2026-09'], paid: ['2026-09'] },
    });
  });

  test('take all four quarters and none before them, and count each person once', () => {
    const of = (quarter: string): Amounts =>
      quarterOf({ '2025-09': crowd('z', 40), '2025-12': crowd('a', 9), '2026-03': crowd('a', 9) }[quarter] ?? []);
    const { tookPart, paid } = makeSnapshot({ quarter: '2026-09', amountsOf: of, before: undefined }, rules);
    expect([tookPart.figures.people, paid.figures.spentPence]).toEqual([shown(10), shown(180_000)]);
  });

  test('that are counted by attendances would show what eight people were paid', () => {
    const twice = [...crowd('a', 4), ...crowd('a', 4)];
    const amounts = { ...quarterOf(crowd('a', 4)), spentPence: 10_000 * twice.length };
    expect(first(amounts).paid.figures.spentPence).toEqual(hidden('small'));
  });

  test('about nobody are noughts, with no time', () => {
    expect(first(nothing)).toEqual({
      quarter: '2026-09',
      tookPart: { quarter: '2026-09', figures: { people: shown(0) } },
      paid: {
        quarter: '2026-09',
        figures: { spentPence: shown(0), asPromisedPercent: hidden('base'), middleDays: hidden('base'), nineOfTenDays: hidden('base') },
      },
      shown: { tookPart: ['2026-09'], paid: ['2026-09'] },
    });
  });
});

describe('time to pay', () => {
  const paid = (claims: Readonly<Record<string, number>>, people = 12, asPromised = 0) => {
    const paidClaims = Object.values(claims).reduce((sum, count) => sum + count, 0);
    return first({ ...quarterOf(crowd('a', people)), 'daysToPay.4': 0, ...claims, paidClaims, paidAsPromised: asPromised }).paid.figures;
  };

  test('is shown from twenty claims on: the middle, nine of ten, and how many came by the day promised', () => {
    const of = paid({ 'daysToPay.3': 11, 'daysToPay.5': 7, 'daysToPay.12': 2 }, 12, 18);
    expect([of.middleDays, of.nineOfTenDays, of.asPromisedPercent]).toEqual([shown(3), shown(5), shown(100)]);
    const fewer = paid({ 'daysToPay.3': 11, 'daysToPay.5': 7, 'daysToPay.12': 1 }, 12, 18);
    expect([fewer.middleDays, fewer.nineOfTenDays, fewer.asPromisedPercent]).toEqual([hidden('base'), hidden('base'), hidden('base')]);
  });

  test('is not shown of eight people, however many claims', () => {
    const of = paid({ 'daysToPay.3': 40 }, 8, 40);
    expect([of.middleDays, of.nineOfTenDays, of.asPromisedPercent]).toEqual([hidden('small'), hidden('small'), hidden('small')]);
  });
});

describe('the year of the next quarter', () => {
  const begins = { '2026-03': crowd('a', 20) };

  test('comes when enough people came in it and enough went out of it', () => {
    const [, second] = snapshotsOf({ '2026-03': crowd('a', 20), '2026-06': crowd('b', 9) });
    expect(second).toMatchObject({
      tookPart: { quarter: '2026-06', figures: { people: shown(30) } },
      paid: { quarter: '2026-06', figures: { spentPence: shown(290_000) } },
      shown: { tookPart: ['2026-03', '2026-06'], paid: ['2026-03', '2026-06'] },
    });
  });

  test('stays away when few came: the year before stays as it was, and is told by its own quarter', () => {
    const [one, second] = snapshotsOf({ ...begins, '2026-06': crowd('b', 1) });
    expect(second).toEqual({ ...one, quarter: '2026-06' });
  });

  test('of people, who are rounded, asks for eight; of money, for nine', () => {
    const [, second] = snapshotsOf({ ...begins, '2026-06': crowd('b', 8) });
    expect([second?.tookPart.quarter, second?.paid.quarter]).toEqual(['2026-06', '2026-03']);
  });

  test('is shown again after a whole year, whatever each quarter is about', () => {
    const all = snapshotsOf({
      ...begins,
      '2026-06': crowd('b', 4),
      '2026-09': crowd('c', 4),
      '2026-12': [],
      '2027-03': crowd('d', 1),
    });
    expect(all.map(({ paid }) => paid.quarter)).toEqual(['2026-03', '2026-03', '2026-03', '2026-03', '2027-03']);
    expect(all.at(-1)?.paid.figures.spentPence).toEqual(shown(90_000));
  });

  test('is hidden while it is about few people, and shown again when it is about enough', () => {
    const snapshots = snapshotsOf({
      '2026-03': crowd('a', 9),
      '2026-06': [],
      '2026-09': [],
      '2026-12': [],
      '2027-03': crowd('b', 4),
      '2027-06': crowd('c', 5),
      '2027-09': [],
    });
    expect(snapshots.map(({ paid: { quarter, figures } }) => [quarter, figures.spentPence])).toEqual([
      ['2026-03', shown(90_000)],
      ['2026-06', shown(90_000)],
      ['2026-09', shown(90_000)],
      ['2026-12', shown(90_000)],
      ['2027-03', hidden('small')],
      ['2027-06', shown(90_000)],
      ['2027-09', shown(90_000)],
    ]);
  });

  test('hides all of its figures when none from before can stay', () => {
    const before: Snapshot = {
      ...first(nothing),
      quarter: '2026-06',
      paid: { ...first(nothing).paid, quarter: '2026-06' },
      shown: { tookPart: [], paid: ['2026-03'] },
    };
    const amountsOf = (one: string): Amounts =>
      one === '2026-09' ? quarterOf(crowd('b', 20)) : one === '2025-06' ? quarterOf(['z']) : nothing;
    const { paid, shown: years } = makeSnapshot({ quarter: '2026-09', amountsOf, before }, rules);
    expect(paid).toEqual({
      quarter: '2026-09',
      figures: {
        spentPence: hidden('earlier'),
        asPromisedPercent: hidden('earlier'),
        middleDays: hidden('earlier'),
        nineOfTenDays: hidden('earlier'),
      },
    });
    expect(years.paid).toEqual(['2026-03']);
  });
});

test('whoever keeps every snapshot and subtracts one from another is left with the money of nobody or of nine at least', () => {
  const ends = ['2026-03', '2026-06', '2026-09', '2026-12', '2027-03', '2027-06', '2027-09', '2027-12'];
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 13 }), { minLength: 8, maxLength: 8 }), (counts) => {
      const all = snapshotsOf(Object.fromEntries(ends.map((quarter, index) => [quarter, crowd(quarter, counts[index] ?? 0)])));
      const values = all.flatMap(({ paid }) => (paid.figures.spentPence.kind === 'shown' ? [paid.figures.spentPence.value / 10_000] : []));
      for (const one of values) for (const other of values) expect(Math.abs(one - other) === 0 || one + other >= 9).toBe(true);
      const people = (quarter: string): number => counts[ends.indexOf(quarter)] ?? 0;
      const years = all.at(-1)?.shown.paid ?? [];
      for (const [index, year] of years.entries()) {
        for (const before of years.slice(0, index)) {
          const comes = ends.filter((end) => end > before && end <= year && ends.indexOf(end) > ends.indexOf(year) - 4);
          const came = comes.reduce((sum, end) => sum + people(end), 0);
          expect(came === 0 || came >= 9).toBe(true);
        }
      }
    }),
    { numRuns: 200 },
  );
});

test('a quarter that may be compared would show one person’s pay, were it shown whatever was shown before', () => {
  const amountsOf = (one: string): Amounts => quarterOf({ '2026-03': crowd('a', 20), '2026-06': ['ann'] }[one] ?? []);
  const alone = (quarter: string) => makeSnapshot({ quarter, amountsOf, before: undefined }, rules).paid.figures.spentPence;
  const [one, other] = [alone('2026-03'), alone('2026-06')];
  expect(one.kind === 'shown' && other.kind === 'shown' ? other.value - one.value : 0).toBe(10_000);
});

test('a quarter keeps what snapshots are made from, and nothing else', () => {
  const kept = { 'people.tookPart.ann': 1, 'people.paid.ann': 1, 'daysToPay.4': 2, spentPence: 3, paidClaims: 4, paidAsPromised: 5 };
  const rest = {
    'people.said.ann': 1,
    'held.a1': 1,
    'present.a1': 1,
    agreed: 1,
    'outcome.done': 6,
    'people.paidx': 1,
    'old.people.paid.ann': 1,
  };
  expect(forSnapshot({ ...kept, ...rest })).toEqual(kept);
});
