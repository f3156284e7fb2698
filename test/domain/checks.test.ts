import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { CheckContext, CheckName } from '#shared/domain/checks/check.ts';
import { runChecks, tookPartFrom } from '#shared/domain/checks/run-checks.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { policyOn, policyVersion } from '#shared/policy/lookup.ts';
import { claimSchema } from '#shared/store/claims.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { sourceFiles } from '#test/support/source-files.ts';

const context: CheckContext = { policyOn, policyVersion, today: '2026-11-16', tookPart: 'yes', earlierTenthMiles: [] };
const looked = (claim: Claim, changes: Partial<CheckContext> = {}): readonly CheckName[] =>
  runChecks(claim, { ...context, ...changes })
    .filter(({ passed }) => !passed)
    .map(({ check }) => check);

test('each file of a check is in the list; all run, all are kept with their figures and policy version, for a claim there is nothing to say about', () => {
  const results = runChecks(aClaim(), context);
  const files = sourceFiles('shared/domain/checks/*.ts').filter(({ source }) => /export const \w+: Check =/.test(source));
  expect(files.map(({ path }) => basename(path, '.ts')).toSorted()).toEqual(results.map(({ check }) => check).toSorted());
  expect(results.every(({ passed }) => passed)).toBe(true);
  expect(new Set(results.map((result) => result.policyVersion))).toEqual(new Set([policyVersion]));
  expect(results.every(({ because, figures }) => because.endsWith('.') && Object.keys(figures).length > 0)).toBe(true);
});

const cost = (changes: Parameters<typeof aLine>[0]) => aClaim({ lines: [aLine(changes)] });

test.each<[string, Claim, Partial<CheckContext>, CheckName]>([
  ['a fare over its cap', cost({ askedPence: 2_001, receipt: { key: 'k', state: 'kept', contentHash: 'h' } }), {}, 'over-offer-or-cap'],
  ['a cost over the line without a photo', cost({ askedPence: 501 }), {}, 'no-receipt'],
  ['two fares alike', aClaim({ lines: [aLine(), aLine({ lineId: 'l2' })] }), {}, 'same-day-kind-amount'],
  ['a claim sent after the window', aClaim(), { today: '2027-02-13' }, 'outside-window'],
  [
    'time without having been there',
    aClaim({ lines: [aLine({ kind: 'time', askedPence: 8250 })] }),
    { tookPart: 'no' },
    'time-claimed-not-there',
  ],
  [
    'a journey longer than their usual',
    cost({ kind: 'car', distanceTenthMiles: 400, askedPence: 2_200 }),
    { earlierTenthMiles: [120, 130, 900] },
    'distance-unusual',
  ],
])('%s is looked at', (_what, claim, changes, check) => {
  expect(looked(claim, changes)).toEqual([check]);
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

test('a claim from before "not there" was kept with it reads as it did', () => {
  const { recordedNotThere, earlierConfirmers, ...before } = aClaim({ lines: [] });
  expect([recordedNotThere, earlierConfirmers]).toEqual([false, []]);
  expect(claimSchema.parse(before)).toEqual(aClaim({ lines: [] }));
});

test('pence typed as pounds are looked at, beside being over the offer and without a photo', () => {
  expect(looked(cost({ askedPence: 46_000 }))).toEqual(['over-offer-or-cap', 'no-receipt', 'pence-typed-as-pounds']);
});

test('an ordinary day is inside the offer', () => {
  const day = aClaim({
    lines: [
      aLine({ kind: 'car', askedPence: 3_300, distanceTenthMiles: 600 }),
      aLine({ lineId: 'l2', kind: 'time', askedPence: 8_250 }),
      aLine({ lineId: 'l3', kind: 'childcare', askedPence: 5_000, receipt: { key: 'k', state: 'kept', contentHash: 'h' } }),
    ],
  });
  expect(looked(day)).toEqual([]);
});
