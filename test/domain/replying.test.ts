import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fundIsWhole, promise, type Fund, type FundMovement } from '#shared/domain/fund.ts';
import type { Invitation, InvitationState, Reply } from '#shared/domain/invitation.ts';
import { heldPence, inState, offerTotalPence, replyTo, withoutPromise } from '#shared/domain/replying.ts';
import { aFund, anActivity, anInvitation, anOffer } from '#test/support/builders.ts';

const replies = fc.constantFrom<Reply>('yes', 'maybe', 'no', 'another-way');
const offers = fc
  .record({
    feePence: fc.integer({ min: 0, max: 60_000 }),
    covers: fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom('car' as const, 'public-transport' as const, 'childcare' as const),
        capPence: fc.integer({ min: 0, max: 20_000 }),
      }),
      { selector: ({ kind }) => kind, maxLength: 3 },
    ),
  })
  .map((parts) => anOffer(parts));

const before = '2026-11-01T09:00:00.000Z';
const press = (invitation: Invitation, reply: Reply, claimStarted = false) =>
  replyTo(invitation, anActivity(), { reply, at: before, detailsSeen: anActivity().version, claimStarted });

const accepted = (result: ReturnType<typeof press>) => {
  if (!result.ok) throw new Error('refused');
  return result.value;
};

const moved = (fund: Fund, movement: FundMovement): Fund => ({
  ...fund,
  availablePence: fund.availablePence + movement.availablePence,
  promisedPence: fund.promisedPence + movement.promisedPence,
});

test('yes and maybe promise the fee and every cap, no more and no less', () => {
  fc.assert(
    fc.property(offers, fc.constantFrom<Reply>('yes', 'maybe'), (offer, reply) => {
      const total = offer.feePence + offer.covers.reduce((sum, { capPence }) => sum + capPence, 0);
      const { invitation, promisePence } = accepted(press(anInvitation({ offer }), reply));
      expect(promisePence).toBe(total);
      expect(invitation.promisedPence).toBe(total);
      expect(offerTotalPence(offer)).toBe(total);
    }),
  );
});

test('no and another way give back exactly what was promised', () => {
  fc.assert(
    fc.property(offers, fc.constantFrom<Reply>('yes', 'maybe'), fc.constantFrom<Reply>('no', 'another-way'), (offer, first, then) => {
      const held = accepted(press(anInvitation({ offer }), first));
      const back = accepted(press(held.invitation, then));
      expect(back.promisePence).toBe(-held.promisePence || 0);
      expect(back.invitation.promisedPence).toBe(0);
    }),
  );
});

test('after any replies in any order the fund is whole and holds what the last reply holds', () => {
  fc.assert(
    fc.property(offers, fc.array(replies, { maxLength: 12 }), (offer, presses) => {
      let fund = aFund({ allocatedPence: 200_000, availablePence: 200_000 });
      let invitation = anInvitation({ offer });
      for (const reply of presses) {
        const step = accepted(press(invitation, reply));
        fund = moved(fund, promise(offer.fundId, step.promisePence));
        invitation = step.invitation;
        expect(fundIsWhole(fund)).toBe(true);
      }
      expect(fund.promisedPence).toBe(heldPence(invitation.state, offer, false));
    }),
  );
});

test('a reply the fund has no money for is kept, holding what was held before', () => {
  const short = withoutPromise(accepted(press(anInvitation(), 'yes')));
  expect(short.invitation).toMatchObject({ state: 'yes', promisedPence: 0 });
  expect(short.promisePence).toBe(0);
  // Pressed again once there is money, it is promised after all.
  expect(accepted(press(short.invitation, 'yes')).promisePence).toBe(offerTotalPence(anOffer()));
});

test('once their costs are started the claim holds the money, and a reply moves none', () => {
  const invitation = anInvitation({ state: 'yes', promisedPence: 0 });
  expect(accepted(press(invitation, 'maybe', true)).promisePence).toBe(0);
  expect(inState(invitation, 'took-part', true).promisePence).toBe(0);
});

test('every reply is open from every open state, and none once the part is recorded', () => {
  const open: readonly InvitationState[] = ['sent', 'yes', 'maybe', 'no', 'another-way'];
  const closed: readonly InvitationState[] = ['took-part', 'not-there', 'ended'];
  for (const reply of ['yes', 'maybe', 'no', 'another-way'] as const) {
    for (const state of open) expect(press(anInvitation({ state }), reply).ok).toBe(true);
    for (const state of closed) expect(press(anInvitation({ state }), reply)).toEqual({ ok: false, problems: [{ code: 'ended' }] });
  }
});

test('a reply counts until the meeting ends, to the minute', () => {
  const activity = anActivity();
  const at = (instant: string) => replyTo(anInvitation(), activity, { reply: 'yes', at: instant, detailsSeen: 1, claimStarted: false }).ok;
  expect(at('2026-11-12T15:59:59.999Z')).toBe(true);
  expect(at('2026-11-12T16:00:00.000Z')).toBe(false);
});

test('a yes to details that changed meanwhile is asked again', () => {
  const result = replyTo(anInvitation(), anActivity({ version: 2 }), { reply: 'yes', at: before, detailsSeen: 1, claimStarted: false });
  expect(result).toEqual({ ok: false, problems: [{ code: 'details-changed' }] });
});
