import { expect, test } from 'vitest';
import { noteCameBack, type CameBack } from '#shared/domain/payment-files/note-came-back.ts';
import { afterItCameBack } from '#shared/domain/paying.ts';
import { releasedOn, runTransitions, type PaymentRun, type RunState } from '#shared/domain/payment-run.ts';
import { actionsFrom } from '#shared/domain/transitions.ts';
import { aClaim } from '#test/support/builders.ts';

const line = (claimId: string) => ({
  claimId,
  personId: 'p1',
  fundId: 'f1',
  amountPence: 460,
  reference: 'OAKSHIRE 10001',
  payeeVersion: 3,
});
const run = (changes: Partial<PaymentRun> = {}): PaymentRun => ({
  version: 4,
  seq: 3,
  headHash: '',
  runId: 'r1',
  number: 1,
  state: 'confirmed',
  madeBy: 's-maker',
  madeAt: '2026-11-23T10:00:00.000Z',
  releasedBy: 's-releaser',
  releasedAt: '2026-11-23T11:00:00.000Z',
  exportedBy: 's-maker',
  confirmedOn: '2026-11-25',
  lines: [line('k1'), line('k2')],
  totalPence: 920,
  fileHash: 'ab12',
  fileKey: 'runs/r1.csv',
  hands: { originate: [], approve: [], pay: [] },
  keptApartStaffIds: [],
  ...changes,
});
const when = { today: '2026-11-27', releasedOn: '2026-11-23' };
const back: CameBack = { claimId: 'k2', because: 'no-such-account', on: '2026-11-26' };
const codesOf = (of: PaymentRun, changes: Partial<CameBack>) => {
  const noted = noteCameBack(of, { ...back, ...changes }, when);
  return noted.ok ? [] : noted.problems.map(({ code }) => code);
};

test('the payment that came back is marked with why and when, and everything else of the run stays', () => {
  const noted = noteCameBack(run(), back, when);
  const marked = { ...line('k2'), cameBack: { because: 'no-such-account', on: '2026-11-26' } };
  expect(noted).toEqual({ ok: true, value: { run: run({ lines: [line('k1'), marked] }), line: marked, because: 'no-such-account' } });
});

test.each(['made', 'released', 'exported', 'confirmed', 'cancelled'] as const satisfies readonly RunState[])(
  'on a run that is %s it is noted only where the table says so, and the run stays what it is',
  (state) => {
    const noted = noteCameBack(run({ state }), back, when);
    expect(noted.ok).toBe(actionsFrom(runTransitions, { from: state, by: 'payment-maker' }).includes('note-came-back'));
    if (noted.ok) expect(noted.value.run.state).toBe(state);
    else expect(noted.problems).toEqual([{ code: 'file-not-taken-yet', state }]);
  },
);

test.each([
  [{ claimId: 'k3' }, ['no-payment-chosen']],
  [{ because: '' }, ['no-reason-chosen']],
  [{ on: undefined }, ['back-on-not-a-date']],
  [{ on: '2026-11-28' }, ['back-on-in-the-future']],
  [{ on: '2026-11-22' }, ['back-on-before-release']],
  [{ on: '2026-11-27' }, []],
  [{ on: '2026-11-23' }, []],
  [{ claimId: '', because: '', on: undefined }, ['no-payment-chosen', 'no-reason-chosen', 'back-on-not-a-date']],
] as const)('with %o it is asked again: %o', (changes, codes) => {
  expect(codesOf(run(), changes)).toEqual(codes);
});

test('a payment comes back once', () => {
  const before = run({ lines: [{ ...line('k2'), cameBack: { because: 'other', on: '2026-11-25' } }] });
  expect(codesOf(before, {})).toEqual(['came-back-before']);
});

test('its claim is agreed as before, in no run and in nobody’s hands who pays, and not for the same details', () => {
  const hands = { originate: ['a'], approve: ['b'], pay: ['c'] };
  const claim = aClaim({ state: 'paid', runId: 'r1', paidOn: '2026-11-25', payablePence: 460, hands });
  expect(afterItCameBack(claim, { because: 'account-closed', payeeVersion: 3 })).toEqual({
    ...claim,
    state: 'approved',
    runId: '',
    paidOn: '',
    hands: { ...hands, pay: [] },
    newDetailsAfter: 3,
  });
  expect(afterItCameBack({ ...claim, state: 'in-run' }, { because: 'payee-died', payeeVersion: 3 })).toMatchObject({ newDetailsAfter: 3 });
  expect(afterItCameBack(claim, { because: 'asked-for-by-us', payeeVersion: 3 })).not.toHaveProperty('newDetailsAfter');
});

test.each(['draft', 'sent', 'question', 'approved', 'settled'] as const)('nothing comes back for a claim that is %s', (state) => {
  expect(afterItCameBack(aClaim({ state }), { because: 'other', payeeVersion: 1 })).toBeUndefined();
});

test('a run was released on its London day, which in summer begins an hour before that of UTC; before, on none', () => {
  expect(releasedOn({ releasedAt: '2026-07-01T22:59:00.000Z' })).toBe('2026-07-01');
  expect(releasedOn({ releasedAt: '2026-07-01T23:00:00.000Z' })).toBe('2026-07-02');
  expect(releasedOn({ releasedAt: '' })).toBe('');
});
