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

test('of two who decide, the second is not the first; either can be first', () => {
  const half = payment({
    claim: { ...claim, firstDecision: { by: 's1', at: '', byBudgetHolder: false, parts: [] }, hands: withHand(claim, 'approve', 's1') },
  });
  expect(codes('s1', 'approve-second', half)).toEqual(['decided-first']);
  expect(codes('s2', 'approve-second', half)).toEqual([]);
  expect(codes('s1', 'approve', half)).toEqual([]);
  expect(codes('alias1', 'approve-second', half)).toEqual(['has-another-hand']);
  expect(codes('s2', 'approve-second', payment())).toEqual([]);
});

test('what one person decided twice over is seen to be so', () => {
  const by = (firstBy: string, decidedBy: string) =>
    payment({ claim: { ...claim, firstDecision: { by: firstBy, at: '', byBudgetHolder: false, parts: [] }, decidedBy } });
  expect(nobodyHasTwoHands(by('s1', 's1'))).toBe(false);
  expect(nobodyHasTwoHands(by('s1', 's2'))).toBe(true);
});

test('a correction is the paying hand’s: whoever made the run may, whoever entered or decided may not', () => {
  const paid = payment({ claim: { ...claim, decidedBy: 's2' }, run: { madeBy: 's3', releasedBy: 's4' } });
  expect(codes('s3', 'correct', paid)).toEqual([]);
  expect(codes('s4', 'correct', paid)).toEqual([]);
  expect(mayAct({ staffId: 's2', act: 'correct' }, paid)).toEqual({
    ok: false,
    problems: [{ code: 'has-another-hand', hand: 'approve', asHand: 'pay' }],
  });
});

test.each(['write-off', 'read-sample'] as const)('%s is for somebody without any hand in the payment', (act) => {
  const paid = payment({
    claim: { ...claim, decidedBy: 's2', hands: withHand(claim, 'originate', 's1'), keptApartStaffIds: ['s5'] },
    run: { madeBy: 's3', releasedBy: 's4' },
    closeToPersonStaffIds: ['s6'],
  });
  const hand = (staffId: string) => {
    const may = mayAct({ staffId, act }, paid);
    return may.ok ? may.value : may.problems.map((problem) => ('hand' in problem ? `${problem.hand} ${problem.asHand}` : problem.code));
  };
  expect(hand('s1')).toEqual(['originate none']);
  expect(hand('s2')).toEqual(['approve none']);
  expect(hand('s3')).toEqual(['pay none']);
  expect(hand('s4')).toEqual(['pay none']);
  expect(hand('s5')).toEqual(['kept-apart']);
  expect(hand('s6')).toEqual(['for-themselves']);
  expect(hand('s7')).toBe('none');
});

const acts = [
  'originate',
  'approve',
  'approve-second',
  'make-run',
  'release-run',
  'confirm-run',
  'correct',
  'write-off',
  'read-sample',
] as const;

test('each act says whose hand it is', () => {
  const hands = acts.map((act) => mayAct({ staffId: 's9', act }, payment()));
  expect(hands.map((may) => (may.ok ? may.value : ''))).toEqual([
    'originate',
    'approve',
    'approve',
    'pay',
    'pay',
    'pay',
    'pay',
    'none',
    'none',
  ]);
});

test('all who are household, or who support the person, are told so for every act', () => {
  const so = payment({ closeToPersonStaffIds: ['s6', 's7'] });
  for (const act of acts) expect([codes('s6', act, so), codes('s7', act, so)]).toEqual([['for-themselves'], ['for-themselves']]);
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
  const acts = ['originate', 'approve', 'approve-second', 'make-run', 'release-run', 'correct', 'write-off', 'read-sample'] as const;
  const steps = fc.array(fc.record({ staffId: fc.constantFrom('s1', 's2', 's3', 's4'), act: fc.constantFrom(...acts) }), { maxLength: 30 });
  fc.assert(
    fc.property(steps, fc.boolean(), fc.constantFrom('self', 's1', 's2'), (tries, byHost, personCreatedBy) => {
      let so = payment({ personCreatedBy, claim: { ...claim, tookPartRecordedBy: 's3', tookPartRecordedByHost: byHost } });
      const lookedOn = new Set<string>();
      for (const step of tries) {
        // Looking on has no hand to keep; who has looked on takes no hand here afterwards.
        if (!mayAct(step, so).ok || lookedOn.has(step.staffId)) continue;
        if (step.act === 'write-off' || step.act === 'read-sample') lookedOn.add(step.staffId);
        else so = done(so, step);
      }
      const { originate, approve, pay } = handsIn(so);
      const all = [...originate, ...approve, ...pay];
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((id) => lookedOn.has(id))).toEqual([]);
      if (so.run !== undefined && so.run.releasedBy !== '') expect(so.run.releasedBy).not.toBe(so.run.madeBy);
    }),
  );
});

const done = (so: PaymentSoFar, { staffId, act }: { readonly staffId: string; readonly act: HandAct }): PaymentSoFar => {
  const run = so.run ?? { madeBy: '', releasedBy: '' };
  if (act === 'make-run') return { ...so, run: { ...run, madeBy: staffId } };
  if (act === 'release-run') return { ...so, run: { ...run, releasedBy: staffId } };
  const hand = act === 'originate' ? 'originate' : act === 'correct' ? 'pay' : 'approve';
  return { ...so, claim: { ...so.claim, hands: withHand(so.claim, hand, staffId) } };
};
