import { expect, test } from 'vitest';
import type { Claim } from '#shared/domain/claim.ts';
import type { Payee } from '#shared/domain/payee.ts';
import { newRun, runLines, whyNotPayable } from '#shared/domain/paying.ts';
import { runTransitions, type PaymentRun, type RunState } from '#shared/domain/payment-run.ts';
import { confirmRun, exportRun, mayActOnRun, release, sendBack } from '#shared/domain/run-steps.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { aClaim, aPayee } from '#test/support/builders.ts';

const payee = aPayee();
const approved = (changes: Partial<Claim> = {}) => aClaim({ state: 'approved', payablePence: 8_710, decidedBy: 's-approver', ...changes });
const why = (claim: Claim, of: Payee | undefined, staffId = 's-maker') =>
  whyNotPayable({ claim, payee: of }, { staffId, today: '2026-11-23' }).map((problem) => problem.code);

test('an agreed claim with confirmed details, to be paid as it comes, can be paid', () => {
  expect(why(approved(), payee)).toEqual([]);
});

test.each([
  ['no details', undefined, 'no-details'],
  ['unchecked details', { ...payee, state: 'waiting-for-check' }, 'details-not-checked'],
  ['details that were sent back', { ...payee, state: 'sent-back' }, 'details-not-checked'],
  ['details that still cool', { ...payee, usableFrom: '2026-11-24' }, 'details-cooling'],
  ['nothing chosen', { ...payee, payWhen: 'not-chosen' }, 'when-not-chosen'],
  ['a wish to wait', { ...payee, payWhen: 'when-i-say' }, 'when-they-say'],
] as const)('with %s it waits, and the list says why', (_name, of, code) => {
  expect(why(approved(), of)).toEqual([code]);
});

test.each(['s-approver', 's-checker', 's-coordinator', 's-code-maker'])('%s has a hand in it already and can’t pay it', (staffId) => {
  expect(why(approved(), payee, staffId)).toEqual(['has-another-hand']);
});

test('whoever the person is kept apart from can’t pay it', () => {
  expect(why(approved({ keptApartStaffIds: ['s-maker'] }), payee)).toEqual(['kept-apart']);
});

test.each(['draft', 'sent', 'question', 'settled', 'in-run', 'paid'] as const)('a claim that is %s is in no run', (state) => {
  expect(why(approved({ state }), payee)).toEqual(['not-approved']);
});

const making = {
  runId: 'r1',
  runNumber: 3,
  numbersFrom: 7,
  references: { template: '{ORG} {CLAIMNO}', shortName: 'OAKSHIRE', mostCharacters: 18, revealing: [], boardNames: [] },
  at: '2026-11-23T10:00:00.000Z',
  by: 's-maker',
  fileKey: 'runs/r1.csv',
};
const run = (changes: Partial<PaymentRun> = {}): PaymentRun => {
  const lines = runLines([{ claim: approved(), payee }], making);
  return { ...newRun([{ claim: approved(), payee }], lines, { hash: 'ab12' }, making), ...changes };
};

test('each payment has a reference that says nothing, and nobody else has it', () => {
  const lines = runLines(
    [
      { claim: approved(), payee },
      { claim: approved({ claimId: 'k2' }), payee },
    ],
    making,
  );
  expect(lines.map((line) => line.reference)).toEqual(['OAKSHIRE 10007', 'OAKSHIRE 10008']);
});

test('where the organisation is set up so that a reference gives something away, no run is made', () => {
  const references = { ...making.references, boardNames: ['Oakshire'] };
  expect(() => runLines([{ claim: approved(), payee }], { ...making, references })).toThrow(
    'references are not neutral: reference-reveals',
  );
});

test('a run knows everybody who has a hand in any of its payments', () => {
  expect(run().hands).toEqual({
    originate: ['s-code-maker', 's-coordinator', 'alias1'],
    approve: ['s-approver', 's-checker'],
    pay: ['s-maker'],
  });
});

const seen = { at: making.at, fileHashSeen: 'ab12' };

test('somebody else releases exactly the file they saw', () => {
  expect(release(run(), { ...seen, staffId: 's-releaser' })).toMatchObject({
    ok: true,
    value: { state: 'released', releasedBy: 's-releaser' },
  });
  expect(release(run(), { ...seen, staffId: 's-releaser', fileHashSeen: 'ab13' })).toMatchObject({
    ok: false,
    problems: [{ code: 'other-file' }],
  });
});

test('the maker never releases', () => {
  expect(release(run(), { ...seen, staffId: 's-maker' })).toMatchObject({ ok: false, problems: [{ code: 'made-this-run' }] });
});

test.each(['s-approver', 's-checker', 's-coordinator', 's-code-maker'])(
  '%s, with another hand in it, neither releases, nor takes the file, nor confirms',
  (staffId) => {
    expect(release(run(), { ...seen, staffId })).toMatchObject({ ok: false, problems: [{ code: 'has-another-hand' }] });
    expect(exportRun(run({ state: 'released' }), { staffId })).toMatchObject({ ok: false, problems: [{ code: 'has-another-hand' }] });
    expect(mayActOnRun(run(), { staffId, act: 'confirm-run' })).toMatchObject({ ok: false });
  },
);

test('whoever is kept apart from one of its people doesn’t release it', () => {
  expect(release(run({ keptApartStaffIds: ['s-releaser'] }), { ...seen, staffId: 's-releaser' })).toMatchObject({
    ok: false,
    problems: [{ code: 'kept-apart' }],
  });
});

const states: readonly RunState[] = ['made', 'released', 'exported', 'confirmed', 'cancelled'];

test.each(states)('from %s a run goes only where its table says', (state) => {
  const maker = actionsFrom(runTransitions, { from: state, by: 'payment-maker' });
  const releaser = actionsFrom(runTransitions, { from: state, by: 'payment-releaser' });
  const confirming = { paidOn: '2026-11-23', today: '2026-11-23', releasedOn: '2026-11-23' };
  expect(release(run({ state }), { ...seen, staffId: 's-releaser' }).ok).toBe(releaser.includes('release'));
  expect(sendBack(run({ state }), { staffId: 's-releaser', paidLines: 0 }).ok).toBe(releaser.includes('send-back'));
  expect(exportRun(run({ state }), { staffId: 's-maker' }).ok).toBe(maker.includes('export'));
  expect(confirmRun(run({ state }), confirming).ok).toBe(maker.includes('confirm'));
});

test('a file that was taken is sent back by somebody other than who took it, and not once anybody was paid by it', () => {
  const taken = exportRun(run({ state: 'released' }), { staffId: 's-maker' });
  if (!taken.ok) throw new Error('It can be taken');
  expect(sendBack(taken.value, { staffId: 's-maker', paidLines: 0 })).toEqual({ ok: false, problems: [{ code: 'took-this-file' }] });
  expect(sendBack(taken.value, { staffId: 's-releaser', paidLines: 1 })).toEqual({ ok: false, problems: [{ code: 'paid-in-part' }] });
  expect(sendBack(taken.value, { staffId: 's-releaser', paidLines: 0 })).toMatchObject({ ok: true, value: { state: 'cancelled' } });
});

test.each([
  [undefined, 'paid-on-not-a-date'],
  ['2026-11-24', 'paid-on-in-the-future'],
  ['2026-11-19', 'paid-on-before-release'],
])('paid on %s is asked again', (paidOn, code) => {
  expect(confirmRun(run({ state: 'exported' }), { paidOn, today: '2026-11-23', releasedOn: '2026-11-20' })).toMatchObject({
    ok: false,
    problems: [{ code }],
  });
});
