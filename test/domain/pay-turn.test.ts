import { expect, test } from 'vitest';
import { moneyByHonestly, payeeProblems, payTurn, type PayeeStanding } from '#shared/domain/pay-turn.ts';
import { costsWithUs, payNeed } from '#shared/domain/what-needs-you.ts';

const today = '2026-11-23';
const decided = { decidedAt: '2026-11-20T10:00:00.000Z', moneyBy: '2026-12-03' };
const ready: PayeeStanding = {
  detailsVersion: 1,
  state: 'confirmed',
  usableFrom: '2026-11-02',
  payWhen: 'as-it-comes',
  saidNowAt: '',
  readyBy: '',
};
const costs = {
  activityId: 'a1',
  personId: 'p1',
  claimId: 'k1',
  heldOn: '2026-11-12',
  state: 'approved',
  totalPence: 460,
  dueOn: '2026-12-03',
  decidedAt: decided.decidedAt,
};

test.each([
  ['no details', undefined, 'give-details'],
  ['details sent back', { ...ready, state: 'sent-back', payWhen: 'not-chosen' }, 'answer-about-details'],
  ['no choice of when', { ...ready, payWhen: 'not-chosen' }, 'choose-when'],
  ['no choice of when, while we check', { ...ready, state: 'waiting-for-check', payWhen: 'not-chosen' }, 'choose-when'],
  ['a wish to say when', { ...ready, payWhen: 'when-i-say' }, 'say-when'],
] as const)('with %s it is the person’s turn, home says so and no date is promised', (_name, payee, press) => {
  expect(payTurn(payee, decided, today)).toEqual({ whose: 'yours', press });
  expect(moneyByHonestly(payee, decided, today)).toBe('');
  expect(payNeed([costs], payee, today)).toEqual([{ kind: 'pay', press }]);
});

test('a payment that came back waits for new details, then for their check', () => {
  const cameBack = { ...decided, newDetailsAfter: 1 };
  expect(payTurn(ready, cameBack, today)).toEqual({ whose: 'yours', press: 'give-them-again' });
  expect(payeeProblems(ready, cameBack, today)).toEqual([{ code: 'details-came-back' }]);
  expect(payNeed([{ ...costs, newDetailsAfter: 1 }], ready, today)).toEqual([{ kind: 'pay', press: 'give-them-again' }]);
  const again = { ...ready, detailsVersion: 2 };
  expect(payTurn({ ...again, state: 'waiting-for-check' }, cameBack, today)).toEqual({ whose: 'ours', doing: 'checking' });
  expect(payeeProblems(again, cameBack, today)).toEqual([]);
  // A question about their details comes first: it says what to look at.
  expect(payTurn({ ...ready, state: 'sent-back' }, cameBack, today)).toEqual({ whose: 'yours', press: 'answer-about-details' });
});

test('it is our turn, with the date, while we check and when everything is there', () => {
  expect(payTurn({ ...ready, state: 'waiting-for-check' }, decided, today)).toEqual({ whose: 'ours', doing: 'checking' });
  expect(payTurn(ready, decided, today)).toEqual({ whose: 'ours', doing: 'paying' });
  expect(moneyByHonestly(ready, decided, today)).toBe('2026-12-03');
  expect(payNeed([costs], ready, today)).toEqual([]);
});

test('where the money waited for the person, the promise is from when they did their part', () => {
  const since = { ...ready, readyBy: '2026-12-07' };
  expect(moneyByHonestly(since, decided, today)).toBe('2026-12-07');
  expect(moneyByHonestly(since, { ...decided, moneyBy: '2026-11-20' }, today)).toBe('2026-12-07');
  expect(moneyByHonestly(since, { ...decided, moneyBy: '2026-12-08' }, today)).toBe('2026-12-08');
});

test('a wish to say when is theirs to end, also while we check changed details', () => {
  const checking = { ...ready, state: 'waiting-for-check', payWhen: 'when-i-say' } as const;
  expect(payTurn(checking, decided, today)).toEqual({ whose: 'yours', press: 'say-when' });
  const saidNow = { ...checking, saidNowAt: '2026-11-21T10:00:00.000Z' };
  expect(payTurn(saidNow, decided, today)).toEqual({ whose: 'ours', doing: 'checking' });
});

test('a date that has gone by, or comes before changed details may be used, is not promised', () => {
  expect(moneyByHonestly(ready, { ...decided, moneyBy: '2026-11-20' }, today)).toBe('');
  const resting = { ...ready, usableFrom: '2026-12-04' };
  expect(payTurn(resting, decided, today)).toEqual({ whose: 'ours', doing: 'cooling' });
  expect(moneyByHonestly(resting, decided, today)).toBe('');
});

test('"pay what is ready now" is for what was decided before it was pressed, and not for what comes after', () => {
  const said: PayeeStanding = { ...ready, payWhen: 'when-i-say', saidNowAt: '2026-11-21T10:00:00.000Z' };
  expect(payTurn(said, decided, today)).toEqual({ whose: 'ours', doing: 'paying' });
  expect(payTurn(said, { decidedAt: '2026-11-22T10:00:00.000Z' }, today)).toEqual({ whose: 'yours', press: 'say-when' });
});

test('a question about bank details is on home before anything is agreed; other waits only once there is money', () => {
  expect(payNeed([], { ...ready, state: 'sent-back' }, today)).toEqual([{ kind: 'pay', press: 'answer-about-details' }]);
  expect(payNeed([{ ...costs, state: 'sent' }], undefined, today)).toEqual([]);
});

test('agreed money that waits for the person is not said to be with us, and what is sent or on its way is', () => {
  const part = { invitations: [], contributions: [], costs: [costs, { ...costs, claimId: 'k2', state: 'sent' as const }] };
  const withUs = (payee: PayeeStanding | undefined) => costsWithUs(part, payee, today).map((one) => one.costs.claimId);
  expect(withUs(undefined)).toEqual(['k2']);
  expect(withUs({ ...ready, payWhen: 'when-i-say' })).toEqual(['k2']);
  expect(withUs(ready)).toEqual(['k1', 'k2']);
});
