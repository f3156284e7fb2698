import { expect, test } from 'vitest';
import { policyInWords, reviewsInWords } from '#infra/rules/in-words.ts';
import { reviewsOn, wholePolicy } from '#infra/rules/whole-policy.ts';
import { checks } from '#shared/domain/checks/run-checks.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { reviewCalendar } from '#shared/policy/review-calendar.ts';

const policy = wholePolicy('2026-11-23');
const printed = policyInWords(policy);

test('every row is printed with its value, dates, standing, source and key', () => {
  expect(printed).toContain(
    [
      'A mile by car or van, until the limit of the tax year: £0.45 a mile',
      '  From 6 April 2011 to 5 April 2026. Ended. Proposed.',
      '  Source: Mileage allowance payments 2025-2026 (Moorepay); Tax Partnership travel rates from 2011. Read in its source.',
      '  Key: mileage.car_van.band1',
    ].join('\n'),
  );
  expect(printed).toContain('NIHR: half a day: £82.50\n  From 16 December 2025. In force on 23 November 2026. Proposed.');
  expect(defaultRows.filter(({ key, source }) => !printed.includes(`Key: ${key}\n`) || !printed.includes(source))).toEqual([]);
});

test.each([
  ['2026-04-05', ['in-force', 'to-come']],
  ['2026-04-06', ['ended', 'in-force']],
])('on %s the two rates of a mile are %j', (on, dates) => {
  const whole = wholePolicy(on);
  const miles = whole.sections.flatMap(({ rows }) => rows).filter(({ key }) => key === 'mileage.car_van.band1');
  expect(miles.map((row) => row.dates)).toEqual(dates);
  expect(policyInWords(whole).includes('£0.55 a mile\n  From 6 April 2026. Not in force yet.')).toBe(on === '2026-04-05');
});

test('a row that no rule looks up says why it is there, and not that it is in force', () => {
  const linesOf = (key: string): string => printed.split('\n\n').find((row) => row.includes(`Key: ${key}`)) ?? '';
  expect(linesOf('retain.financial')).toContain('\n  Not applied by the service yet.\n');
  expect(linesOf('retain.financial')).not.toContain('In force');
  expect(linesOf('info.esa_hours')).toContain('\n  Not shown by the service yet.\n');
  expect(linesOf('approve.self')).toContain('\n  Built in.\n');
  expect(linesOf('claim.minimum')).toContain('\n  For whoever decides.\n');
  expect(linesOf('auth.code_life')).toContain('\n  Set where people sign in.\n');
  expect(linesOf('approve.l1_max')).toContain('In force on 23 November 2026.');
  const reasons = Object.fromEntries(policy.sections.flatMap(({ rows }) => rows.map((row) => [row.key, row.notApplied])));
  expect(reasons).toMatchObject({ 'approve.self': 'built-in', 'retain.financial': 'not-yet', 'approve.l1_max': '' });
});

test('what nobody may change, and how far somebody may, is said', () => {
  expect(printed).toContain('Nobody may have a value of their own.\n  Key: approve.self');
  expect(printed).toContain('An organisation may have its own value, not past suppress.primary_floor.\n  Key: suppress.primary_max');
  expect(printed).toContain('From 27 February 2015, in England only. In force on 23 November 2026. Proposed.');
});

test('every check is printed in one sentence or two', () => {
  expect(policy.checks.length).toBe(checks.length);
  expect(
    policy.checks.filter(({ check, about }) => !printed.includes(`${check.replaceAll('-', ' ')}\n  ${about}`) || !about.endsWith('.')),
  ).toEqual([]);
});

test('every worked example is printed with what it comes to, which is what the rule says', () => {
  expect(policy.examples.filter(({ title, given }) => !printed.includes(`${title}\n  ${given}\n  Comes to: `))).toEqual([]);
  expect(printed).not.toContain('BUT the rule says');
});

test('what an example comes to is printed as somebody says it: dates in words, codes without hyphens', () => {
  const coded = { title: 'A day', source: 'a test', given: 'A day.', expected: 'not-yet on 2026-03-02', answer: 'not-yet on 2026-03-02' };
  expect(policyInWords({ ...policy, examples: [coded] })).toContain('Comes to: not yet on 2 March 2026\n');
});

test('an example that comes to something else says so', () => {
  const wrong = { title: 'A sum', source: 'a test', given: 'One and one.', expected: '2', answer: '3' };
  expect(policyInWords({ ...policy, examples: [wrong] })).toContain('Comes to: 3\n  BUT the rule says: 2\n  Source: a test');
});

test('as data it is the same', () => {
  const asData: unknown = JSON.parse(JSON.stringify(policy));
  expect(asData).toEqual(policy);
  expect(policy.sections.flatMap(({ rows }) => rows)).toMatchObject(defaultRows.map((row) => ({ ...row, layer: 'default' })));
});

test('what is due stands first, by date; then what comes, then what has no date', () => {
  const reviews = reviewsOn('2026-11-23');
  expect(reviews.length).toBe(reviewCalendar.length);
  expect(reviews.map(({ standing }) => Object.values(standing).join(' '))).toEqual([
    'due 2026-10-01',
    'coming 2026-12-01',
    'coming 2027-04-01',
    'coming 2027-04-01',
    'coming 2027-04-06',
    'coming 2027-04-12',
    'coming 2028-12-01',
    'happens A spring or autumn fiscal event',
    'happens Pay.UK issues a modulus table',
  ]);
  const words = reviewsInWords(reviews, '2026-11-23');
  expect(words).toContain('What is to be looked at again, on 23 November 2026');
  expect(words).toContain('DUE since 1 October 2026, last looked at on 22 October 2025: Real Living Wage');
  expect(words).toContain('On 1 December 2026: NIHR rates\n');
  expect(words).toContain('When it happens (A spring or autumn fiscal event): Approved mileage rates');
  expect(words).toContain('Rows: pay.floor_check_rlw_uk, pay.floor_check_rlw_london');
});
