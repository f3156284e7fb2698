import { expect, test } from 'vitest';
import type { CheckContext, CostEntered } from '#shared/domain/checks/check.ts';
import { concentration } from '#shared/domain/checks/concentration.ts';
import { detailsChanged, wasAgreed } from '#shared/domain/checks/details-changed.ts';
import { eventNotConfirmed } from '#shared/domain/checks/event-not-confirmed.ts';
import { justUnderLimitByStaff } from '#shared/domain/checks/just-under-limit-by-staff.ts';
import { justUnderLimit } from '#shared/domain/checks/just-under-limit.ts';
import { justUnderCount, justUnderPolicy } from '#shared/domain/checks/just-under.ts';
import { oneAccount } from '#shared/domain/checks/one-account.ts';
import { twoBodies } from '#shared/domain/checks/two-bodies.ts';
import type { Claim } from '#shared/domain/claim.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { aContext, anotherClaim } from '#test/support/check-context.ts';

test('just under the limit is from four fifths of it up to it, in the last three months', () => {
  expect(justUnderPolicy(aContext())).toEqual({ fromPence: 2_000, limitPence: 2_500, since: '2026-08-16', today: '2026-11-16', times: 3 });
});

test('a limit that has no whole part of it begins with the next penny', () => {
  const { policyOn } = aContext();
  const odd: CheckContext['policyOn'] = (key, on) =>
    key === 'evidence.lost_receipt_self_declare_max' ? { ...policyOn(key, on), value: 2_501 } : policyOn(key, on);
  expect(justUnderPolicy({ ...aContext(), policyOn: odd }).fromPence).toBe(2_001);
});

test.each<[string, Partial<CostEntered>, number]>([
  ['just under', {}, 1],
  ['a penny below what counts', { askedPence: 1_999 }, 0],
  ['at the limit', { askedPence: 2_500 }, 1],
  ['over the limit', { askedPence: 2_501 }, 0],
  ['with a receipt', { hasReceipt: true }, 0],
  ['on the day the three months begin', { happenedOn: '2026-08-16' }, 0],
  ['the day after', { happenedOn: '2026-08-17' }, 1],
  ['today', { happenedOn: '2026-11-16' }, 1],
  ['after today', { happenedOn: '2026-11-17' }, 0],
])('a cost %s', (_what, changes, count) => {
  const cost = { staffId: 's1', happenedOn: '2026-11-12', askedPence: 2_000, hasReceipt: false, ...changes };
  expect(justUnderCount([cost], justUnderPolicy(aContext()))).toBe(count);
});

const under = (lineId: string) => aLine({ lineId, askedPence: 2_400 });
const kept = { key: 'k', state: 'kept', contentHash: 'h' } as const;

test('three such costs of one person are shown, here and before together; two are not', () => {
  const claim = aClaim({ lines: [under('a'), aLine({ lineId: 'm', kind: 'car', askedPence: 2_400, distanceTenthMiles: 436 })] });
  const others = (count: number) => Array.from({ length: count }, (_none, index) => anotherClaim({ lines: [under(`x${index}`)] }));
  expect(justUnderLimit.look(claim, aContext({ others: others(1) }))).toEqual({
    passed: true,
    because: 'Costs without a photo are not again and again just under the limit.',
    figures: { count: 2, times: 3, fromPence: 2_000, limitPence: 2_500 },
  });
  expect(justUnderLimit.look(claim, aContext({ others: others(2) }))).toEqual({
    passed: false,
    because: 'Several costs without a photo are just under the limit. A weekly fare can look like this.',
    figures: { count: 3, times: 3, fromPence: 2_000, limitPence: 2_500 },
  });
  const withPhoto = [
    anotherClaim({
      lines: [
        { ...under('x'), receipt: kept },
        { ...under('y'), receipt: kept },
      ],
    }),
  ];
  expect(justUnderLimit.look(claim, aContext({ others: withPhoto })).figures['count']).toBe(1);
});

const entered = (staffId: string): CostEntered => ({ staffId, happenedOn: '2026-11-12', askedPence: 2_400, hasReceipt: false });
const enteredBy = (...ids: readonly string[]): Claim => aClaim({ hands: { originate: ['alias1', ...ids], approve: [], pay: [] } });

test('the same is looked at by who entered it for others, each for themselves', () => {
  const [three, two] = [['s1', 's1', 's1', 's2', 's2'].map(entered), ['s1', 's1', 's2', 's2'].map(entered)];
  expect(justUnderLimitByStaff.look(enteredBy('s2', 's1'), aContext({ enteredByStaff: three }))).toEqual({
    passed: false,
    because: 'Who entered it has entered several costs without a photo just under the limit. Somebody else can look at them together.',
    figures: { entering: 2, most: 3, times: 3 },
  });
  expect(justUnderLimitByStaff.look(enteredBy('s1', 's2'), aContext({ enteredByStaff: two }))).toEqual({
    passed: true,
    because: 'Who entered it does not often enter costs just under the limit.',
    figures: { entering: 2, most: 2, times: 3 },
  });
  expect(justUnderLimitByStaff.look(enteredBy(), aContext({ enteredByStaff: undefined }))).toEqual({
    passed: true,
    because: 'No member of staff entered any of it.',
    figures: { entering: 0 },
  });
});

const agreed = (changes: Partial<Claim> = {}) =>
  anotherClaim({ state: 'paid', payablePence: 500, decidedAt: '2026-10-15T10:00:00.000Z', ...changes });

test('bank details are newer than the last agreed payment, or not', () => {
  const at = (detailsGivenAt: string, ...before: readonly ReturnType<typeof agreed>[]) =>
    detailsChanged.look(aClaim(), aContext({ detailsGivenAt, others: before }));
  const asBefore = 'Their bank details are as they were when a payment was last agreed, or none was yet.';
  expect(at('2026-10-15T10:00:00.001Z', agreed())).toEqual({
    passed: false,
    because: 'Their bank details are newer than the last payment that was agreed.',
    figures: { agreedBefore: 1 },
  });
  expect(at('2026-10-15T10:00:00.000Z', agreed())).toEqual({ passed: true, because: asBefore, figures: { agreedBefore: 1 } });
  expect(at('2026-10-16T10:00:00.000Z', agreed(), agreed({ decidedAt: '2026-10-20T10:00:00.000Z' })).passed).toBe(true);
  expect(at('2026-10-16T10:00:00.000Z')).toEqual({ passed: true, because: asBefore, figures: { agreedBefore: 0 } });
  expect(at('2026-10-16T10:00:00.000Z', agreed({ payablePence: 0 })).figures).toEqual({ agreedBefore: 0 });
  expect(at('', agreed()).passed).toBe(true);
  const looked = (changes: Partial<CheckContext>) => detailsChanged.look(aClaim(), aContext(changes)).figures;
  expect(looked({ detailsGivenAt: undefined })).toEqual({ lookedAt: 0 });
  expect(looked({ others: undefined })).toEqual({ lookedAt: 0 });
});

test('agreed is what is decided with something to pay, on its way or paid', () => {
  const states = ['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid'] as const;
  expect(states.filter((state) => wasAgreed({ state, payablePence: 1 }))).toEqual(['approved', 'in-run', 'paid']);
  expect(wasAgreed({ state: 'paid', payablePence: 0 })).toBe(false);
});

const confirmed = 'Somebody who did not arrange the meeting has written down who took part, or it was called off late.';
const unconfirmed = 'Nobody but those who arranged the meeting has written down yet that this person took part.';

test.each<[string, Partial<Claim>, CheckContext['tookPart'], boolean]>([
  ['a host', { tookPartRecordedBy: 's-host' }, 'yes', true],
  ['a host who planned it too', { tookPartRecordedBy: 's-coordinator' }, 'yes', true],
  ['staff who arranged nothing', { tookPartRecordedBy: 's-other', tookPartRecordedByHost: false }, 'yes', true],
  ['who invited them', { tookPartRecordedBy: 's-coordinator', tookPartRecordedByHost: false }, 'yes', false],
  ['somebody, that they were not there', { tookPartRecordedBy: 's-host' }, 'no', true],
  ['nobody yet', { tookPartRecordedBy: '', tookPartRecordedByHost: false }, 'not-recorded', false],
  ['nobody, because it was called off late', { tookPartRecordedBy: 's-coordinator', tookPartRecordedByHost: false }, 'called-off', true],
])('their part was written down by %s', (_who, changes, tookPart, passed) => {
  expect(eventNotConfirmed.look(aClaim(changes), aContext({ tookPart }))).toEqual({
    passed,
    because: passed ? confirmed : unconfirmed,
    figures: { arrangedBy: 1 },
  });
});

test.each([
  [0, 0, true, 'Nobody else is paid into this account.'],
  [1, 0, false, 'Others are paid into the same account. A shared home is an ordinary reason.'],
  [0, 1, false, 'One of the staff is paid into the same account. Somebody else can ask.'],
  [2, 1, false, 'One of the staff is paid into the same account. Somebody else can ask.'],
])('an account with %i other people and %i of the staff', (people, staff, passed, because) => {
  expect(oneAccount.look(aClaim(), aContext({ sameAccount: { people, staff } }))).toEqual({ passed, because, figures: { people, staff } });
});

test.each<[string, number, Readonly<Record<string, number>>, boolean, number]>([
  ['half of ten', 10, { 's-coordinator': 5 }, true, 5],
  ['more than half of ten', 10, { 's-coordinator': 6 }, false, 6],
  ['all of nine, which are too few', 9, { 's-coordinator': 9 }, true, 9],
  ['most of them by who confirmed', 10, { 's-host': 6, 's-coordinator': 1 }, false, 6],
  ['most of them by somebody else', 10, { 's-other': 10 }, true, 0],
])('payments arranged or confirmed: %s', (_what, payments, ofStaff, passed, most) => {
  expect(concentration.look(aClaim(), aContext({ paymentsByStaff: { payments, ofStaff } }))).toEqual({
    passed,
    because: passed
      ? 'Payments are spread over the staff who arrange and confirm them, or there are too few to say.'
      : 'One member of staff arranged or confirmed most payments of the last months. In a small team that is ordinary.',
    figures: { payments, most, sharePercent: 50, fewest: 10 },
  });
});

test.each([
  ['another group on the same day', { heldOn: '2026-11-12', boardId: 'b2' }, 1],
  ['the same group on the same day', { heldOn: '2026-11-12' }, 0],
  ['another group on another day', { boardId: 'b2' }, 0],
])('costs for %s', (_what, changes, sameDay) => {
  expect(twoBodies.look(aClaim(), aContext({ others: [anotherClaim(changes)] }))).toEqual({
    passed: sameDay === 0,
    because:
      sameDay === 0
        ? 'They sent nothing to another group for that day.'
        : 'They sent costs to another group for the same day. They may have been at both.',
    figures: { sameDay },
  });
});
