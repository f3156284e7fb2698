import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreedInAdvance, type AdvanceFacts } from '#shared/domain/approving/agreed-in-advance.ts';
import type { CheckResult } from '#shared/domain/checks/check.ts';
import { checks, runChecks } from '#shared/domain/checks/run-checks.ts';
import { askedTotalPence, type Claim } from '#shared/domain/claim.ts';
import type { PolicyOn } from '#shared/domain/policy-row.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { aContext } from '#test/support/check-context.ts';

const on = '2026-11-23';
const adopted = {
  state: 'adopted',
  reference: 'FIN-26-114',
  on: '2026-11-01',
  officer: 'Head of finance', second: 'Head of audit',
  agreedBy: 'The Thursday group',
} as const;
/** The policy as it would be once it is switched on and adopted. */
const switchedOn: PolicyOn = (key, day) =>
  key === 'approve.by_policy_on' ? { ...policyOn(key, day), value: true, adoption: adopted } : policyOn(key, day);

const claim = aClaim({ state: 'sent', hands: { originate: ['alias1'], approve: [], pay: [] }, lines: [aLine({ askedPence: 460 })] });
const facts: AdvanceFacts = {
  sentBy: 'the-person',
  earlierPayments: 1,
  detailsConfirmed: true,
  detailsChangedSince: false,
  agreedForPersonThisMonthPence: 0,
  agreedForFundThisMonthPence: 0,
};
const given = { claim, results: runChecks(claim, aContext()), facts, policyOn: switchedOn, on };
const because = (changes: Partial<typeof given>) => {
  const answer = agreedInAdvance({ ...given, ...changes });
  return answer.outcome === 'agreed' ? [] : answer.because;
};

test('what the policy has switched on is agreed to the penny that was asked', () => {
  expect(agreedInAdvance(given)).toEqual({ outcome: 'agreed', payablePence: 460 });
});

test('as it ships it is switched off, so a person decides', () => {
  expect(agreedInAdvance({ ...given, policyOn })).toEqual({ outcome: 'a-person-decides', because: [{ code: 'switched-off' }] });
});

test('switched on and not adopted, or adopted and switched off, is off', () => {
  const proposed: PolicyOn = (key, day) => ({
    ...switchedOn(key, day),
    ...(key === 'approve.by_policy_on' ? { adoption: { state: 'proposed' } } : {}),
  });
  const off: PolicyOn = (key, day) => ({ ...switchedOn(key, day), ...(key === 'approve.by_policy_on' ? { value: false } : {}) });
  for (const each of [proposed, off]) expect(because({ policyOn: each })).toEqual([{ code: 'switched-off' }]);
});

const with_ = (changes: Partial<AdvanceFacts>) => ({ facts: { ...facts, ...changes } });
const of = (changes: Partial<Claim>) => ({ claim: { ...claim, ...changes } });

test.each<[string, Partial<typeof given>, object]>([
  ['a supporter sent it', with_({ sentBy: 'a-supporter' }), { code: 'not-sent-by-the-person' }],
  ['staff sent it', with_({ sentBy: 'staff' }), { code: 'not-sent-by-the-person' }],
  ['staff entered some of it', of({ hands: { ...claim.hands, originate: ['alias1', 's1'] } }), { code: 'entered-by-staff' }],
  ['nobody confirmed their part', of({ tookPartRecordedBy: '' }), { code: 'attendance-not-confirmed-by-another' }],
  ['they were recorded as not there', of({ recordedNotThere: true }), { code: 'attendance-not-confirmed-by-another' }],
  [
    'who invited them confirmed it',
    of({ tookPartRecordedBy: 's-coordinator', tookPartRecordedByHost: false }),
    { code: 'attendance-not-confirmed-by-another' },
  ],
  ['nobody has been paid before', with_({ earlierPayments: 0 }), { code: 'first-payment', earlierPayments: 0, needed: 1 }],
  ['their details wait for a check', with_({ detailsConfirmed: false }), { code: 'details-not-confirmed' }],
  ['their details changed since', with_({ detailsChangedSince: true }), { code: 'details-changed' }],
  ['they asked somebody else to look', of({ secondLook: true }), { code: 'asked-to-look-again' }],
  [
    'it goes over what a person has in a month',
    with_({ agreedForPersonThisMonthPence: 29_541 }),
    { code: 'person-ceiling', wouldBePence: 30_001, ceilingPence: 30_000 },
  ],
  [
    'it goes over what a fund has in a month',
    with_({ agreedForFundThisMonthPence: 299_541 }),
    { code: 'fund-ceiling', wouldBePence: 300_001, ceilingPence: 300_000 },
  ],
])('a person decides when %s', (_what, changes, reason) => {
  expect(because(changes)).toEqual([reason]);
});

test.each<[string, Partial<typeof given>]>([
  ['a host who planned it too confirmed it', of({ tookPartRecordedBy: 's-coordinator' })],
  ['staff who arranged nothing confirmed it', of({ tookPartRecordedBy: 's-other', tookPartRecordedByHost: false })],
  ['it comes to exactly what a person has in a month', with_({ agreedForPersonThisMonthPence: 29_540 })],
  ['it comes to exactly what a fund has in a month', with_({ agreedForFundThisMonthPence: 299_540 })],
  ['there were more payments before', with_({ earlierPayments: 2 })],
])('it is agreed when %s', (_what, changes) => {
  expect(because(changes)).toEqual([]);
});

const differing = (check: string, changes: Partial<CheckResult>) => ({
  results: given.results.map((each) => (each.check === check ? { ...each, ...changes } : each)),
});

test('each check that has something to show, or had nothing to look in, is a reason by its name', () => {
  for (const { check } of checks) {
    expect(because(differing(check, { passed: false }))).toEqual([{ code: 'check-to-look-at', check }]);
    expect(because(differing(check, { passed: false, figures: { lookedAt: 0 } }))).toEqual([{ code: 'check-not-looked-at', check }]);
  }
});

test('a check whose result is missing was not looked at, so nothing is agreed on too few of them', () => {
  expect(because({ results: [] })).toEqual(checks.map(({ check }) => ({ code: 'check-not-looked-at', check })));
});

test('every reason is said, not only the first', () => {
  const codes = because({ ...with_({ sentBy: 'staff', earlierPayments: 0 }), ...of({ secondLook: true }), policyOn }).map(
    ({ code }) => code,
  );
  expect(codes).toEqual(['switched-off', 'not-sent-by-the-person', 'first-payment', 'asked-to-look-again']);
});

test('no rule ever says no by itself: whatever is asked, it is agreed to the penny or a person decides and is told why', () => {
  const anyFacts = fc.record({
    sentBy: fc.constantFrom('the-person', 'a-supporter', 'staff'),
    earlierPayments: fc.nat({ max: 2 }),
    detailsConfirmed: fc.boolean(),
    detailsChangedSince: fc.boolean(),
    agreedForPersonThisMonthPence: fc.nat({ max: 40_000 }),
    agreedForFundThisMonthPence: fc.nat({ max: 400_000 }),
  }) satisfies fc.Arbitrary<AdvanceFacts>;
  const pence = fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 4 });
  let agreed = 0;
  fc.assert(
    fc.property(anyFacts, pence, fc.array(fc.boolean(), { maxLength: 2 }), (some, amounts, raised) => {
      const lines = amounts.map((askedPence, index) => aLine({ lineId: `l${index}`, askedPence }));
      const results = given.results.map((each, index) => ({ ...each, passed: raised[index] !== false }));
      const asking = { ...claim, lines };
      const answer = agreedInAdvance({ ...given, claim: asking, results, facts: some });
      expect(['agreed', 'a-person-decides']).toContain(answer.outcome);
      if (answer.outcome === 'agreed') {
        agreed += 1;
        expect(answer.payablePence).toBe(askedTotalPence(asking));
      } else expect(answer.because.length).toBeGreaterThan(0);
    }),
    { numRuns: 2_000, seed: 3 },
  );
  expect(agreed).toBeGreaterThan(0);
});
