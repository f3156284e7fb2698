import { expect, test } from 'vitest';
import { isLondonDate } from '#shared/domain/london-time.ts';
import { standingOf } from '#shared/domain/policy/review-calendar.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { reviewCalendar } from '#shared/policy/review-calendar.ts';

test('the calendar has each line of domain.md 10.10 on its day', () => {
  const onNewYear = reviewCalendar.map((review) => {
    const standing = standingOf({ ...review, lookedAtOn: '2026-12-31' }, '2027-01-01');
    return `${review.check}: ${standing.state === 'coming' ? standing.dueOn : standing.state}`;
  });
  expect(onNewYear).toEqual([
    'National Living Wage; Universal Credit work allowances: 2027-04-01',
    "Employment and Support Allowance permitted work; Carer's Allowance earnings: 2027-04-12",
    'Approved mileage rates; the new tax year, in which the 10,000 miles begin again: 2027-04-06',
    'Approved mileage rates, and whether a change reaches back: happens',
    'Real Living Wage: 2027-10-01',
    'NIHR rates: 2027-12-01',
    'NIHR rates: the review of the whole scale, every third year: 2028-12-01',
    'The table that bank details are checked with: happens',
    'Cyber Essentials question set: 2027-04-01',
  ]);
});

test('each line says where to look, when somebody last did, and which rows it bears on', () => {
  const keys = new Set(defaultRows.map(({ key }) => key));
  expect(reviewCalendar.filter(({ source, lookedAtOn }) => source === '' || !isLondonDate(lookedAtOn))).toEqual([]);
  expect(reviewCalendar.flatMap((review) => review.keys).filter((key) => !keys.has(key))).toEqual([]);
});

test('a line whose rows all hold what began since it fell due is not due still: somebody has looked', () => {
  const lastFrom = (key: string): string =>
    defaultRows
      .filter((row) => row.key === key)
      .map(({ effectiveFrom }) => effectiveFrom)
      .toSorted()
      .at(-1) ?? '';
  const due = reviewCalendar.flatMap((review) => {
    const standing = standingOf(review, '2026-11-23');
    return standing.state === 'due' ? [{ check: review.check, isHeld: review.keys.every((key) => lastFrom(key) >= standing.sinceOn) }] : [];
  });
  expect(due).toEqual([{ check: 'Real Living Wage', isHeld: false }]);
});

test('whoever looks at the approved mileage rates is shown each rate of a journey', () => {
  const rates = new Set(defaultRows.filter(({ key, kind }) => key.startsWith('mileage.') && kind === 'rate').map(({ key }) => key));
  const reviews = reviewCalendar.filter(({ check }) => check.startsWith('Approved mileage rates'));
  expect(reviews.map(({ keys }) => keys.toSorted())).toEqual([[...rates].toSorted(), [...rates].toSorted()]);
});
