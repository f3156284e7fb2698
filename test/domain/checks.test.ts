import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckName } from '#shared/domain/checks/check-name.ts';
import { notLookedAt, wasLookedAt, type CheckContext } from '#shared/domain/checks/check.ts';
import { checks, runChecks, tookPartFrom } from '#shared/domain/checks/run-checks.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { policyVersion } from '#shared/policy/lookup.ts';
import { claimSchema } from '#shared/store/claim-schema.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { aContext } from '#test/support/check-context.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const looked = (claim: Claim, changes: Partial<CheckContext> = {}): readonly CheckName[] =>
  runChecks(claim, aContext(changes))
    .filter(({ passed }) => !passed)
    .map(({ check }) => check);

test('each file of a check is in the list; all run, all are kept with their figures and policy version, for a claim there is nothing to say about', () => {
  const results = runChecks(aClaim({ alias: 'p', hands: { originate: ['p', 's-entered'], approve: [], pay: [] } }), aContext());
  const files = sourceFiles('shared/domain/checks/*.ts').filter(({ source }) => /export const \w+: Check =/.test(source));
  expect(files.map(({ path }) => basename(path, '.ts')).toSorted()).toEqual(results.map(({ check }) => check).toSorted());
  expect(results.map(({ check }) => check)).toEqual(checks.map(({ check }) => check));
  expect(results.filter(({ passed }) => !passed)).toEqual([]);
  expect(new Set(results.map((result) => result.policyVersion))).toEqual(new Set([policyVersion]));
  expect(results.every(({ because, figures }) => because.endsWith('.') && Object.keys(figures).length > 0)).toBe(true);
});

test('each check says what it is about in one sentence or two', () => {
  for (const { about } of checks) expect(about).toMatch(/^[A-Z].{20,}\.$/);
  expect(new Set(checks.map(({ about }) => about)).size).toBe(checks.length);
});

test('a check whose facts nobody had says so: it has not passed, and there is nothing to look at either', () => {
  const nothing = {
    others: undefined,
    fundAvailablePence: undefined,
    detailsGivenAt: undefined,
    receiptsOfOthers: undefined,
    journeysBeside: undefined,
    enteredByStaff: undefined,
    sameAccount: undefined,
    paymentsByStaff: undefined,
  };
  const entered = aClaim({ hands: { originate: ['alias1', 's-entered'], approve: [], pay: [] } });
  const results = runChecks(entered, aContext(nothing)).filter((result) => !wasLookedAt(result));
  expect(Object.fromEntries(results.map(({ check, because }) => [check, because]))).toEqual({
    'fund-short': 'Not looked at: the budget was not read.',
    'two-bodies': 'Not looked at: what they sent before was not read.',
    'just-under-limit': 'Not looked at: what they sent before was not read.',
    'details-changed': 'Not looked at: their bank details or earlier payments were not read.',
    'just-under-limit-by-staff': 'Not looked at: what staff enter for other people was not read.',
    'one-account': 'Not looked at: accounts of different people were not compared.',
    concentration: 'Not looked at: payments by member of staff were not counted.',
  });
  expect(results.every(({ passed }) => !passed)).toBe(true);
  expect(notLookedAt('x.')).toEqual({ passed: false, because: 'Not looked at: x.', figures: { lookedAt: 0 } });
});

test.each<[string, Partial<Claim>, CheckContext['tookPart']]>([
  ['nobody has recorded', { tookPartRecordedBy: '' }, 'not-recorded'],
  ['they were recorded', {}, 'yes'],
  ['a record was corrected to "not there"', { recordedNotThere: true }, 'no'],
  ['only "not there" was recorded', { tookPartRecordedBy: '', recordedNotThere: true }, 'no'],
  ['the meeting was called off late', { recordedNotThere: true, calledOff: true }, 'called-off'],
])('a claim knows of their part when %s', (_what, changes, tookPart) => {
  expect(tookPartFrom(aClaim(changes))).toBe(tookPart);
});

test('a claim from before "not there", two deciders and cleared pairs were kept with it reads as it did', () => {
  const { recordedNotThere, earlierConfirmers, firstDecision, alikeCleared, ...before } = aClaim({ lines: [] });
  expect([recordedNotThere, earlierConfirmers, firstDecision, alikeCleared]).toEqual([false, [], undefined, []]);
  expect(claimSchema.parse(before)).toEqual(aClaim({ lines: [] }));
});

test('pence typed as pounds are looked at, beside being over the offer and without a photo', () => {
  expect(looked(aClaim({ lines: [aLine({ askedPence: 46_000 })] }))).toEqual(['over-offer-or-cap', 'no-receipt', 'pence-typed-as-pounds']);
});

test('an ordinary day is inside the offer; only the hours of care, which nobody asks, were not looked at', () => {
  const day = aClaim({
    lines: [
      aLine({ kind: 'car', askedPence: 3_300, distanceTenthMiles: 600 }),
      aLine({ lineId: 'l2', kind: 'time', askedPence: 8_250 }),
      aLine({ lineId: 'l3', kind: 'childcare', askedPence: 5_000, receipt: { key: 'k', state: 'kept', contentHash: 'h' } }),
    ],
  });
  expect(looked(day)).toEqual(['over-policy-limit']);
  expect(
    runChecks(day, aContext())
      .filter((result) => !wasLookedAt(result))
      .map(({ check }) => check),
  ).toEqual(['over-policy-limit']);
});
