import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callOff, calledOffFor, isPaidInFull, movedLateFrom } from '#shared/domain/calling-off.ts';
import { isUnsent } from '#shared/domain/claim.ts';
import { endUnsent, mayStart, startClaim } from '#shared/domain/claiming.ts';
import type { InvitationState } from '#shared/domain/invitation.ts';
import {
  endedByClosing,
  endedByRemoval,
  openedAgain,
  placesSoon,
  promisedForCosts,
  withoutFeeOffered,
} from '#shared/domain/own-meetings.ts';
import { heldPence, offerTotalPence, replyTo } from '#shared/domain/replying.ts';
import { aClaim, aLine, anActivity, anInvitation, anOffer } from '#test/support/builders.ts';
import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';

const now = '2026-11-05T10:00:00.000Z';
const total = offerTotalPence(anOffer());
const state = fc.constantFrom<InvitationState>('sent', 'yes', 'maybe', 'no', 'another-way', 'took-part', 'not-there', 'ended');
const invitation = fc
  .record({ state, short: fc.boolean(), startsAt: fc.constantFrom('2026-11-01T14:00:00.000Z', '2026-11-12T14:00:00.000Z') })
  .map(({ state: at, short, startsAt }) => {
    const offer = anOffer();
    return anInvitation({ state: at, startsAt, offer, promisedPence: short ? 0 : heldPence(at, offer, false) });
  });

test('costs only: no fee is left in the offer, and what the fund holds never grows', () => {
  fc.assert(
    fc.property(invitation, (before) => {
      const moved = withoutFeeOffered(before, 'none');
      expect(moved?.invitation.offer).toMatchObject({ feePence: 0, feeFor: '', covers: before.offer.covers });
      expect(moved?.promisePence).toBeLessThanOrEqual(0);
      expect(moved?.invitation.promisedPence).toBe(before.promisedPence + (moved?.promisePence ?? 0));
    }),
  );
});

test('costs only changes no offer that costs were sent for, and none without a fee', () => {
  expect(withoutFeeOffered(anInvitation({ state: 'took-part' }), 'sent')).toBeUndefined();
  expect(withoutFeeOffered(anInvitation({ offer: anOffer({ feePence: 0 }) }), 'none')).toBeUndefined();
});

test('costs only: while costs are unsent the invitation loses its fee with them, and moves no money that the claim holds', () => {
  const moved = withoutFeeOffered(anInvitation({ state: 'took-part', promisedPence: 0 }), 'unsent');
  expect(moved).toMatchObject({ invitation: { offer: { feePence: 0, feeFor: '' }, promisedPence: 0 }, promisePence: 0 });
});

test('an unsent claim loses its fee and its time', () => {
  const claim = startClaim(anInvitation({ state: 'yes' }), { claimId: 'k1', startedAt: now, actualCostOnly: false });
  const lowered = onlyWhatItCost({ ...claim, lines: [aLine(), aLine({ lineId: 'time', kind: 'time', timeChoice: 'all' })] });
  expect(lowered.offer.feePence).toBe(0);
  expect(lowered.lines.map(({ kind }) => kind)).toEqual(['public-transport']);
});

test('closing ends what is ahead and open, gives its promise back, and leaves what has been', () => {
  fc.assert(
    fc.property(invitation, (before) => {
      const ended = endedByClosing(before, now);
      const isOpen = ['sent', 'yes', 'maybe', 'another-way'].includes(before.state) && before.startsAt > now;
      expect(ended === undefined).toBe(!isOpen);
      if (ended !== undefined)
        expect(ended).toMatchObject({ invitation: { state: 'ended', promisedPence: 0 }, promisePence: 0 - before.promisedPence });
    }),
  );
});

test('once their details are removed no invitation of theirs holds anything, whenever the meeting was; a record that they took part stays', () => {
  fc.assert(
    fc.property(invitation, fc.constantFrom('', 'paid-in-full'), (made, calledOff) => {
      const before = { ...made, calledOff } as const;
      const ended = endedByRemoval(before, false);
      expect(ended?.invitation.promisedPence ?? before.promisedPence).toBe(0);
      expect(ended?.promisePence ?? 0).toBe(0 - before.promisedPence);
      if (ended !== undefined) expect(ended.invitation.state).toBe(before.state === 'took-part' ? 'took-part' : 'ended');
    }),
  );
});

test('an invitation whose costs were started stays as it is: its claim holds the money', () => {
  fc.assert(
    fc.property(invitation, (before) => {
      expect(endedByRemoval(before, true)).toBeUndefined();
    }),
  );
});

test('only what was never sent ends with the account: nothing is asked or held for it, and nobody else reads its lines', () => {
  const draft = aClaim({ promisedPence: total });
  const ended = endUnsent(draft);
  expect(ended).toMatchObject({ state: 'settled', lines: [], promisedPence: 0, payablePence: 0 });
  expect([isUnsent(draft), ended === undefined ? '' : isUnsent(ended)]).toEqual([true, true]);
  for (const sent of ['sent', 'question', 'approved', 'settled', 'in-run', 'paid'] as const)
    expect(endUnsent(aClaim({ state: sent }))).toBeUndefined();
});

test('coming back asks again about what is still ahead, and holds nothing by itself', () => {
  const ended = anInvitation({ state: 'ended', repliedAt: now });
  expect(openedAgain(ended, now)).toMatchObject({ invitation: { state: 'sent', promisedPence: 0, repliedAt: '' }, promisePence: 0 });
  expect(openedAgain(ended, '2026-11-12T15:00:00.000Z')).toBeUndefined();
  expect(openedAgain({ ...ended, calledOff: 'called-off' }, now)).toBeUndefined();
  expect(openedAgain(anInvitation({ state: 'no' }), now)).toBeUndefined();
});

test('called off five working days before or less, a yes and a maybe keep all that was promised', () => {
  const rules = { fullWithinWorkingDays: 5, holidays: [] };
  expect(isPaidInFull({ heldOn: '2026-11-12' }, { ...rules, today: '2026-11-05' })).toBe(true);
  expect(isPaidInFull({ heldOn: '2026-11-12' }, { ...rules, today: '2026-11-04' })).toBe(false);
  const late = calledOffFor(anInvitation({ state: 'yes', promisedPence: total }), true);
  expect(late).toMatchObject({ invitation: { calledOff: 'paid-in-full', promisedPence: total, state: 'yes' }, promisePence: 0 });
  const maybe = calledOffFor(anInvitation({ state: 'maybe', promisedPence: total }), true);
  expect(maybe).toMatchObject({ invitation: { calledOff: 'paid-in-full', promisedPence: total, state: 'maybe' }, promisePence: 0 });
  const another = calledOffFor(anInvitation({ state: 'another-way' }), true);
  expect(another).toMatchObject({ invitation: { calledOff: 'called-off', promisedPence: 0 }, promisePence: 0 });
  const early = calledOffFor(anInvitation({ state: 'yes', promisedPence: total }), false);
  expect(early).toMatchObject({ invitation: { calledOff: 'called-off' }, promisePence: -total });
  expect(calledOffFor(anInvitation({ calledOff: 'called-off' }), true)).toBeUndefined();
});

test('moved late and then called off, it is paid in full as if it had been called off then; moved in good time or for nobody, it is not', () => {
  const rules = { fullWithinWorkingDays: 5, holidays: [], invitations: [anInvitation({ state: 'maybe' })] };
  const later = { heldOn: '2026-12-10' };
  expect(movedLateFrom(anActivity(), later, { ...rules, today: '2026-11-11' })).toBe('2026-11-12');
  expect(movedLateFrom(anActivity(), later, { ...rules, today: '2026-11-04' })).toBeUndefined();
  expect(movedLateFrom(anActivity(), { heldOn: '2026-11-12' }, { ...rules, today: '2026-11-11' })).toBeUndefined();
  const nobody = { ...rules, invitations: [anInvitation({ state: 'no' }), anInvitation({ state: 'sent' })] };
  expect(movedLateFrom(anActivity(), later, { ...nobody, today: '2026-11-11' })).toBeUndefined();
  // The first day that was taken away stays, however often it moves after that.
  const moved = anActivity({ ...later, movedLateFrom: '2026-11-12' });
  expect(movedLateFrom(moved, { heldOn: '2027-02-01' }, { ...rules, today: '2026-11-13' })).toBe('2026-11-12');
  expect(isPaidInFull(moved, { ...rules, today: '2026-11-13' })).toBe(true);
});

test('a meeting that was held, is over or was called off is not called off', () => {
  expect(callOff(anActivity(), now)).toMatchObject({ ok: true, value: { state: 'cancelled' } });
  expect(callOff(anActivity({ state: 'draft', startsAt: '' }), now).ok).toBe(true);
  expect(callOff(anActivity({ state: 'held' }), now)).toMatchObject({ problems: [{ code: 'held-or-over' }] });
  expect(callOff(anActivity(), '2026-11-12T16:00:00.000Z')).toMatchObject({ problems: [{ code: 'held-or-over' }] });
  expect(callOff(anActivity({ state: 'cancelled' }), now)).toMatchObject({ problems: [{ code: 'called-off-already' }] });
});

test('costs can be started at once for a meeting called off late, and not for one called off in time', () => {
  expect(mayStart(anInvitation({ state: 'yes', calledOff: 'paid-in-full' }), '2026-11-05').ok).toBe(true);
  expect(mayStart(anInvitation({ state: 'yes', calledOff: 'called-off' }), '2026-11-12')).toMatchObject({
    problems: [{ code: 'called-off' }],
  });
  expect(
    startClaim(anInvitation({ state: 'yes', calledOff: 'paid-in-full' }), { claimId: 'k1', startedAt: now, actualCostOnly: false })
      .calledOff,
  ).toBe(true);
});

test('nobody replies to a meeting that was called off', () => {
  const reply = { reply: 'yes', at: now, detailsSeen: 1, claimStarted: false } as const;
  expect(replyTo(anInvitation({ calledOff: 'called-off' }), anActivity(), reply)).toEqual({ ok: false, problems: [{ code: 'ended' }] });
});

test('a place soon is a yes or a maybe to a meeting ahead, up to and with the last day asked about', () => {
  const at = (activityId: string, changes: Parameters<typeof anInvitation>[0]) =>
    anInvitation({ activityId, heldOn: '2026-11-12', startsAt: '2026-11-12T14:00:00.000Z', state: 'yes', ...changes });
  const all = [
    at('yes', {}),
    at('maybe', { state: 'maybe' }),
    at('no', { state: 'no' }),
    at('off', { calledOff: 'called-off' }),
    at('later', { heldOn: '2026-11-13' }),
    at('begun', { startsAt: now }),
    at('nearly', { startsAt: '2026-11-05T10:00:00.001Z' }),
  ];
  expect(placesSoon(all, { now, until: '2026-11-12' }).map(({ activityId }) => activityId)).toEqual(['yes', 'maybe', 'nearly']);
});

test('costs of somebody written down as not there are promised again, to the offer as it counts for them', () => {
  const absent = anInvitation({ state: 'not-there', promisedPence: 100 });
  const fee = anOffer().feePence;
  expect(promisedForCosts(absent, false)).toEqual({ invitation: { ...absent, promisedPence: total }, promisePence: total - 100 });
  expect(promisedForCosts(absent, true)).toEqual({
    invitation: { ...absent, promisedPence: total - fee },
    promisePence: total - fee - 100,
  });
  const there = anInvitation({ state: 'took-part', promisedPence: 100 });
  expect(promisedForCosts(there, true)).toEqual({ invitation: there, promisePence: 0 });
});

test('what is held for a fee goes when the fee does, and what is held for the costs stays', () => {
  const yes = anInvitation({ state: 'yes', promisedPence: total });
  const costs = total - anOffer().feePence;
  expect(withoutFeeOffered(yes, 'none')).toMatchObject({ invitation: { promisedPence: costs }, promisePence: costs - total });
  // Once costs are started the claim holds the money.
  expect(withoutFeeOffered(yes, 'unsent')).toMatchObject({ invitation: { promisedPence: 0 }, promisePence: -total });
});

test('removal ends what is open, also what has been, and leaves what has costs', () => {
  const yes = anInvitation({ state: 'yes', promisedPence: 500 });
  expect(endedByRemoval(yes, false)).toEqual({ invitation: { ...yes, state: 'ended', promisedPence: 0 }, promisePence: -500 });
  expect(endedByRemoval(yes, true)).toBeUndefined();
  expect(endedByRemoval(anInvitation({ state: 'no', promisedPence: 500 }), false)).toBeUndefined();
});

test('closing gives a place back to the penny, and a meeting that has begun stays as it is', () => {
  const yes = anInvitation({ state: 'yes', promisedPence: total });
  expect(endedByClosing(yes, now)).toMatchObject({ invitation: { state: 'ended', promisedPence: 0 }, promisePence: -total });
  expect(endedByClosing({ ...yes, startsAt: now }, now)).toBeUndefined();
  expect(endedByClosing({ ...yes, calledOff: 'paid-in-full' }, now)).toBeUndefined();
  expect(endedByClosing({ ...yes, state: 'no' }, now)).toBeUndefined();
});

test('coming back asks once more about what is ahead, as if nothing had been replied', () => {
  const ended = anInvitation({ state: 'ended', repliedAt: '2026-10-21T09:00:00.000Z', replyWay: 'phone' });
  expect(openedAgain(ended, now)).toEqual({ invitation: { ...ended, state: 'sent', repliedAt: '', replyWay: '' }, promisePence: 0 });
  expect(openedAgain({ ...ended, startsAt: now }, now)).toBeUndefined();
  expect(openedAgain({ ...ended, calledOff: 'called-off' }, now)).toBeUndefined();
  expect(openedAgain({ ...ended, state: 'yes' }, now)).toBeUndefined();
});
