import fc from 'fast-check';
import { expect, test } from 'vitest';
import { handsIn, mayAct, nobodyHasTwoHands, withHand, type HandAct, type PaymentSoFar } from '#shared/domain/three-hands.ts';
import { aClaim } from '#test/support/builders.ts';

const claim = aClaim({
  hands: { originate: ['alias1'], approve: [], pay: [] },
  tookPartRecordedBy: 's-host',
  tookPartRecordedByHost: true,
});
const payment = (changes: Partial<PaymentSoFar> = {}): PaymentSoFar => ({ claim, personCreatedBy: 'self', ...changes });
const codes = (staffId: string, act: HandAct, so: PaymentSoFar) => {
  const may = mayAct({ staffId, act }, so);
  return may.ok ? [] : may.problems.map(({ code }) => code);
};

test('a host who recorded who took part has no hand in the payment; anybody else who did has the approving one', () => {
  expect(codes('s-host', 'make-run', payment())).toEqual([]);
  const byCoordinator = payment({ claim: { ...claim, tookPartRecordedByHost: false } });
  expect(mayAct({ staffId: 's-host', act: 'make-run' }, byCoordinator)).toEqual({
    ok: false,
    problems: [{ code: 'has-another-hand', hand: 'approve', asHand: 'pay' }],
  });
  expect(codes('s-host', 'approve', byCoordinator)).toEqual([]);
});

test('whoever made the person, entered the claim or entered the payee may not approve or pay', () => {
  for (const so of [
    payment({ personCreatedBy: 's1' }),
    payment({ claim: { ...claim, hands: withHand(claim, 'originate', 's1') } }),
    payment({ payee: { enteredBy: 's1', checkedBy: '' } }),
  ]) {
    for (const act of ['approve', 'make-run', 'release-run', 'confirm-run'] as const)
      expect(codes('s1', act, so)).toEqual(['has-another-hand']);
    expect(codes('s1', 'originate', so)).toEqual([]);
  }
});

test('whoever approved or checked the payee may not pay, and whoever paid may not approve', () => {
  expect(codes('s2', 'make-run', payment({ claim: { ...claim, decidedBy: 's2' } }))).toEqual(['has-another-hand']);
  expect(codes('s2', 'release-run', payment({ payee: { enteredBy: 'alias1', checkedBy: 's2' } }))).toEqual(['has-another-hand']);
  expect(codes('s3', 'approve', payment({ run: { madeBy: 's3', releasedBy: '' } }))).toEqual(['has-another-hand']);
});

test('a payment that its planner or inviter decided is seen to be so, and neither is kept from paying for that', () => {
  const decided = payment({ claim: { ...claim, arrangedBy: ['s1'], decidedBy: 's1', hands: withHand(claim, 'approve', 's1') } });
  expect(nobodyHasTwoHands(decided)).toBe(false);
  const byAnother = payment({ claim: { ...claim, arrangedBy: ['s1'], decidedBy: 's2', hands: withHand(claim, 'approve', 's2') } });
  expect(nobodyHasTwoHands(byAnother)).toBe(true);
  expect(codes('s1', 'make-run', byAnother)).toEqual([]);
});

test('a run is made by one and released by another', () => {
  const made = payment({ run: { madeBy: 's3', releasedBy: '' } });
  expect(codes('s3', 'release-run', made)).toEqual(['made-this-run']);
  expect(codes('s4', 'release-run', made)).toEqual([]);
  expect(codes('s3', 'confirm-run', made)).toEqual([]);
});

test('nobody acts for themselves, somebody close, or somebody who asked to be kept apart from them', () => {
  const so = payment({ claim: { ...claim, keptApartStaffIds: ['s5'] }, closeToPersonStaffIds: ['s6'] });
  expect(codes('s5', 'approve', so)).toEqual(['kept-apart']);
  expect(codes('s6', 'approve', so)).toEqual(['for-themselves']);
});

test('whatever staff try in whatever order, nobody has two hands in one payment and no run has one pair of eyes', () => {
  const acts = ['originate', 'approve', 'make-run', 'release-run'] as const;
  const steps = fc.array(fc.record({ staffId: fc.constantFrom('s1', 's2', 's3', 's4'), act: fc.constantFrom(...acts) }), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.boolean(), fc.constantFrom('self', 's1', 's2'), (tries, byHost, personCreatedBy) => {
      let so = payment({ personCreatedBy, claim: { ...claim, tookPartRecordedBy: 's3', tookPartRecordedByHost: byHost } });
      for (const step of tries) if (mayAct(step, so).ok) so = done(so, step);
      const { originate, approve, pay } = handsIn(so);
      const all = [...originate, ...approve, ...pay];
      expect(new Set(all).size).toBe(all.length);
      if (so.run !== undefined && so.run.releasedBy !== '') expect(so.run.releasedBy).not.toBe(so.run.madeBy);
    }),
  );
});

const done = (so: PaymentSoFar, { staffId, act }: { readonly staffId: string; readonly act: HandAct }): PaymentSoFar => {
  const run = so.run ?? { madeBy: '', releasedBy: '' };
  if (act === 'make-run') return { ...so, run: { ...run, madeBy: staffId } };
  if (act === 'release-run') return { ...so, run: { ...run, releasedBy: staffId } };
  return { ...so, claim: { ...so.claim, hands: withHand(so.claim, act === 'approve' ? 'approve' : 'originate', staffId) } };
};
