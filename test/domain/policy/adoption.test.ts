import { expect, test } from 'vitest';
import type { PolicyRow } from '#shared/domain/policy-row.ts';
import { adopt, adoptionTransitions, type AdoptionPut, type Signatory } from '#shared/domain/policy/adoption.ts';
import { propose, type PolicyVersion } from '#shared/domain/policy/version.ts';
import { aDecision, adopted, aLimit, aRate } from '#test/support/policy-rows.ts';

const director: Signatory = { staffId: 's1', office: 'Director of finance', roles: ['administrator'] };
const releaser: Signatory = { staffId: 's2', office: 'Payments manager', roles: ['payment-releaser'] };
const maker: Signatory = { staffId: 's3', office: 'Payments officer', roles: ['coordinator', 'payment-maker'] };
const holder: Signatory = { staffId: 's4', office: 'Head of service', roles: ['budget-holder'] };

const inForce: PolicyVersion = { name: 'default-1', rows: [aRate({ adoption: adopted }), aLimit({ adoption: adopted })] };
const proposed = (...rows: readonly PolicyRow[]): PolicyVersion => {
  const outcome = propose(inForce, { name: 'default-2', rows });
  if (!outcome.ok) throw new Error('The proposal was refused');
  return outcome.value;
};
const newRate = aRate({ value: 55, effectiveFrom: '2026-04-06' });
const put = (change: Partial<AdoptionPut> = {}): AdoptionPut => ({
  name: 'default-3',
  keys: ['mileage.test'],
  decision: { reference: 'Cabinet 40', on: '2027-01-08', signedBy: [director], agreedBy: 'Thursday group' },
  inForce,
  ...change,
});
const signed = (...signedBy: readonly Signatory[]): Partial<AdoptionPut> => ({
  keys: ['approve.test_max'],
  decision: { ...put().decision, signedBy },
});
const problemsOf = (version: PolicyVersion, change: Partial<AdoptionPut>): unknown => {
  const outcome = adopt(version, put(change));
  return outcome.ok ? [] : outcome.problems;
};

test('a row goes from proposed to adopted to superseded, and nothing leads back', () => {
  expect(adoptionTransitions.map(({ from, action, to }) => `${from.join()} ${action} ${to}`)).toEqual([
    'proposed adopt adopted',
    'adopted supersede superseded',
  ]);
});

test('adopting keeps the decision with the row and supersedes the one before it; the version given stays as it was', () => {
  const version = proposed(newRate);
  const before = structuredClone(version);
  const outcome = adopt(version, put());
  expect(outcome).toEqual({
    ok: true,
    value: {
      name: 'default-3',
      rows: [
        aRate({
          effectiveTo: '2026-04-05',
          adoption: { state: 'superseded', ...aDecision(), supersededBy: 'Cabinet 40', supersededOn: '2027-01-08' },
        }),
        aLimit({ adoption: adopted }),
        {
          ...newRate,
          adoption: {
            state: 'adopted',
            reference: 'Cabinet 40',
            on: '2027-01-08',
            officer: 'Director of finance',
            second: '',
            agreedBy: 'Thursday group',
          },
        },
      ],
    },
  });
  expect(version).toEqual(before);
});

test('the second who signed is kept too', () => {
  const outcome = adopt(proposed(newRate), put({ decision: { ...put().decision, signedBy: [director, releaser] } }));
  expect(outcome.ok && outcome.value.rows[2]?.adoption).toMatchObject({ officer: 'Director of finance', second: 'Payments manager' });
});

test('rows of one key that follow one another are adopted together: none of them supersedes the other', () => {
  const shipped: PolicyVersion = { name: 'default-1', rows: [aRate({ effectiveTo: '2026-04-05' }), newRate, aLimit()] };
  const outcome = adopt(shipped, put({ inForce: shipped }));
  expect(outcome.ok && outcome.value.rows.map(({ adoption }) => adoption.state)).toEqual(['adopted', 'adopted', 'proposed']);
});

test('a rate that is not confirmed and had ended by the decision stays proposed; one that had not is refused', () => {
  const old = (effectiveTo: string, change: Partial<PolicyRow> = {}): PolicyVersion => ({
    name: 'default-2',
    rows: [aRate({ effectiveTo, standing: 'unverified', ...change }), { ...newRate, effectiveFrom: '2027-01-09' }],
  });
  const states = (version: PolicyVersion): unknown => {
    const outcome = adopt(version, put());
    return outcome.ok ? outcome.value.rows.map(({ adoption }) => adoption.state) : outcome.problems.map(({ code }) => code);
  };
  expect(states(old('2027-01-07'))).toEqual(['proposed', 'adopted']);
  expect(states(old('2027-01-08'))).toEqual(['not-confirmed']);
  expect(states(old('2027-01-07', { standing: 'sourced' }))).toEqual(['adopted', 'adopted']);
});

test('only the row that ends the day before is superseded', () => {
  const rows = [
    aRate({ effectiveTo: '2025-12-31', adoption: adopted }),
    aRate({ effectiveFrom: '2026-01-01', effectiveTo: '2026-04-05', adoption: adopted }),
    aRate({ country: 'S', effectiveTo: '2026-04-05', adoption: adopted }),
    newRate,
  ];
  const outcome = adopt({ name: 'default-2', rows }, put());
  expect(outcome.ok && outcome.value.rows.map(({ adoption }) => adoption.state)).toEqual(['adopted', 'superseded', 'adopted', 'adopted']);
});

test('a decision has a reference, a real date, an officer, and people with lived experience who agreed', () => {
  expect(problemsOf(proposed(newRate), { decision: { reference: '', on: '2027-02-30', signedBy: [], agreedBy: '' } })).toEqual([
    { code: 'decision-incomplete', missing: 'reference' },
    { code: 'decision-incomplete', missing: 'on' },
    { code: 'decision-incomplete', missing: 'signedBy' },
    { code: 'decision-incomplete', missing: 'agreedBy' },
  ]);
});

test('a version has a name that neither it nor the one in force has had', () => {
  expect(problemsOf(proposed(newRate), { name: 'default-2' })).toEqual([{ code: 'name-taken' }]);
  expect(problemsOf(proposed(newRate), { name: 'default-1' })).toEqual([{ code: 'name-taken' }]);
});

test('a key with nothing proposed is refused by name: what was adopted is not adopted again', () => {
  expect(problemsOf(proposed(newRate), { keys: ['mileage.test', 'approve.test_max', 'mileage.helicopter'] })).toEqual([
    { code: 'nothing-proposed', key: 'approve.test_max' },
    { code: 'nothing-proposed', key: 'mileage.helicopter' },
  ]);
});

test.each(['derived', 'unverified'] as const)('a rate that is %s is confirmed before it is adopted', (standing) => {
  expect(problemsOf(proposed({ ...newRate, standing }), {})).toEqual([{ code: 'not-confirmed', key: 'mileage.test', standing }]);
});

test('what is no rate may be adopted as it is known', () => {
  expect(problemsOf(proposed({ ...newRate, kind: 'rule', standing: 'unverified' }), {})).toEqual([]);
  expect(problemsOf(proposed({ ...newRate, standing: 'ours' }), {})).toEqual([]);
});

const raised = proposed(aLimit({ value: 25_001, effectiveFrom: '2027-02-01' }));
const lowered = proposed(aLimit({ value: 24_999, effectiveFrom: '2027-02-01' }));

test('raising a limit needs two people, one of them finance', () => {
  expect(problemsOf(raised, signed(director))).toEqual([
    { code: 'second-person-needed', key: 'approve.test_max' },
    { code: 'finance-needed', key: 'approve.test_max' },
  ]);
  expect(problemsOf(raised, signed(releaser))).toEqual([{ code: 'second-person-needed', key: 'approve.test_max' }]);
  expect(problemsOf(raised, signed(director, holder))).toEqual([{ code: 'finance-needed', key: 'approve.test_max' }]);
  expect(problemsOf(raised, signed(director, releaser))).toEqual([]);
  expect(problemsOf(raised, signed(director, maker))).toEqual([]);
});

test('one person who signs twice is one person', () => {
  expect(problemsOf(raised, signed(releaser, releaser))).toEqual([{ code: 'second-person-needed', key: 'approve.test_max' }]);
});

test('lowering a limit needs one', () => {
  expect(problemsOf(lowered, signed(director))).toEqual([]);
});

test('a limit is held against what is in force on its first day, also when the proposal before it was replaced', () => {
  const shipped: PolicyVersion = { name: 'default-1', rows: [aLimit()] };
  const replaced = propose(shipped, { name: 'default-2', rows: [aLimit({ value: 30_000 })] });
  expect(replaced.ok && problemsOf(replaced.value, { ...signed(releaser), inForce: shipped })).toEqual([
    { code: 'second-person-needed', key: 'approve.test_max' },
  ]);
});

test('a key that nothing is in force for raises nothing', () => {
  expect(problemsOf(proposed(aLimit({ key: 'approve.new_max' })), { ...signed(director), keys: ['approve.new_max'] })).toEqual([]);
});

test('the first limit of a part of the country is held against that of the whole', () => {
  const ofScotland = proposed(aLimit({ country: 'S', value: 25_001, effectiveFrom: '2027-02-01' }));
  expect(problemsOf(ofScotland, signed(releaser))).toEqual([{ code: 'second-person-needed', key: 'approve.test_max' }]);
  expect(problemsOf(proposed(aLimit({ country: 'S', value: 24_999, effectiveFrom: '2027-02-01' })), signed(director))).toEqual([]);
});
