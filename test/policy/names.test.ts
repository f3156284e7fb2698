import { expect, test } from 'vitest';
import { costNames } from '#shared/content/policy-names/costs.ts';
import { moneyNames } from '#shared/content/policy-names/money.ts';
import { peopleNames } from '#shared/content/policy-names/people.ts';
import { policyNames } from '#shared/content/policy-names/policy-names.ts';
import { adoptionInWords, policyValueInWords, standingInWords } from '#shared/content/policy-words.ts';
import type { PolicyValue } from '#shared/domain/policy-row.ts';
import type { PolicyUnit } from '#shared/domain/policy-units.ts';
import { defaultRows } from '#shared/policy/default-rows.ts';
import { adopted, superseded } from '#test/support/policy-rows.ts';

const keys = [...new Set(defaultRows.map(({ key }) => key))];

test('every row has a name in plain words: a key says little to a reader who does not write code', () => {
  expect(keys.filter((key) => policyNames[key] === undefined)).toEqual([]);
});

test('every name has a row, is named once, and no two rows have the same', () => {
  expect(Object.keys(policyNames).filter((key) => !keys.includes(key))).toEqual([]);
  const lists = [costNames, moneyNames, peopleNames];
  expect(Object.keys(policyNames).length).toBe(lists.reduce((count, list) => count + Object.keys(list).length, 0));
  const names = keys.flatMap((key) => policyNames[key] ?? []);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

const values: readonly (readonly [PolicyUnit, PolicyValue, string])[] = [
  ['pence', 1_240, '£12.40'],
  ['pence/mile', 55, '£0.55 a mile'],
  ['pence/person/month', 30_000, '£300.00 a person a month'],
  ['miles/tax year/person', 10_000, '10,000 miles a tax year a person'],
  ['working days', 10, '10 working days'],
  ['working days', 1, '1 working day'],
  ['people', 1, '1 person'],
  ['people', 20, '20 people'],
  ['count', 7, '7'],
  ['percent', { from: 20, to: 25 }, '20 to 25 percent'],
  ['hours/month', 'none', 'No limit'],
  ['boolean', true, 'Yes'],
  ['boolean', false, 'No'],
  ['list', ['jpg', 'png'], 'jpg, png'],
  ['rule', 'half_up_per_line', 'half up per line'],
  ['schedule', 'twice_weekly', 'twice weekly'],
  ['month-day', '04-06', '6 April'],
  ['local time', '20:00', '20:00'],
  ['text', '{ORG}_{CLAIMNO}', '{ORG}_{CLAIMNO}'],
  ['url', 'https://a.example/b_c', 'https://a.example/b_c'],
];

test.each(values)('in %s %j reads as %s', (unit, value, words) => {
  expect(policyValueInWords({ unit, value })).toBe(words);
});

test('how sure a value is and where it stands are said in words', () => {
  expect((['sourced', 'ours', 'derived', 'unverified'] as const).map((standing) => standingInWords({ kind: 'rate', standing }))).toEqual([
    'Read in its source',
    'Chosen for this service',
    'Worked out from its source: it can price nothing real until it is confirmed',
    'Not confirmed: it can price nothing real',
  ]);
  expect(standingInWords({ kind: 'rule', standing: 'unverified' })).toBe('Not confirmed yet');
  expect([{ state: 'proposed' } as const, adopted, superseded].map(adoptionInWords)).toEqual([
    'Proposed',
    'Adopted 20 November 2026, Cabinet 12',
    'Superseded 8 January 2027, Cabinet 40',
  ]);
});
