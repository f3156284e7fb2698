import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withReceipt } from '#shared/domain/claim-receipts.ts';
import { claimTransitions, maximumLines, writtenVersion, type Claim, type ClaimState } from '#shared/domain/claim.ts';
import {
  answerQuestion,
  mayStart,
  putLine,
  removeLine,
  sendClaim,
  startClaim,
  takeBack,
  type ClaimProblem,
} from '#shared/domain/claiming.ts';
import { costsSummaryOf } from '#shared/domain/costs-summary.ts';
import type { OutcomeOf } from '#shared/domain/outcome-of.ts';
import { onlyWhatItCost } from '#shared/domain/pricing/actual-cost-only.ts';
import { nextState } from '#shared/domain/transitions.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { aClaim, aLine, anInvitation, anOffer } from '#test/support/builders.ts';

const promises = { now: '2026-11-13T10:00:00.000Z', holidays: bankHolidays['england-and-wales'], decideWithin: 3 };
const states: readonly ClaimState[] = ['draft', 'sent', 'question', 'half-decided', 'approved', 'settled', 'in-run', 'paid'];
const question = { words: 'Was this there and back?', askedBy: 's1', askedAt: '2026-11-16T09:00:00.000Z', answer: '', answeredAt: '' };
const valueOf = (outcome: OutcomeOf<Claim, ClaimProblem>): Claim => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

const acts = {
  change: (claim: Claim) => putLine(claim, aLine({ lineId: 'new' })),
  send: (claim: Claim) => sendClaim(claim, promises),
  'take-back': (claim: Claim) => takeBack(claim),
  answer: (claim: Claim) => answerQuestion(claim, 'Yes', promises),
} as const;

test.each(states.flatMap((from) => (['change', 'send', 'take-back', 'answer'] as const).map((action) => ({ from, action }))))(
  'from $from a person may $action exactly when the table says so, and lands where it says',
  ({ from, action }) => {
    const outcome = acts[action](aClaim({ state: from, questions: [question] }));
    const to = nextState(claimTransitions, { from, action, by: 'person' });
    expect(outcome.ok ? outcome.value.state : undefined).toBe(to);
    if (!outcome.ok) expect(outcome.problems).toEqual([{ code: 'not-now', state: from }]);
  },
);

test('any walk of a person over the table stays in states the person may reach, and loses no line', () => {
  const step = fc.constantFrom(...(['change', 'send', 'take-back', 'answer'] as const));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (walk) => {
      let claim = aClaim();
      for (const action of walk) {
        const outcome = acts[action](claim);
        if (outcome.ok) claim = outcome.value;
        expect(['draft', 'sent']).toContain(claim.state);
        expect(claim.lines.length).toBeGreaterThanOrEqual(1);
        expect(claim.sentAt === '').toBe(claim.state === 'draft');
      }
    }),
  );
});

test('costs can be started from the day of the meeting, without waiting for anybody', () => {
  expect(mayStart(anInvitation({ state: 'took-part' }), '2026-11-12').ok).toBe(true);
  expect(mayStart(anInvitation({ state: 'yes' }), '2026-11-12').ok).toBe(true);
  expect(mayStart(anInvitation({ state: 'yes' }), '2026-11-11')).toEqual({
    ok: false,
    problems: [{ code: 'not-held-yet', heldOn: '2026-11-12' }],
  });
  for (const state of ['sent', 'maybe', 'no', 'another-way', 'not-there', 'ended'] as const) {
    expect(mayStart(anInvitation({ state }), '2026-12-01').ok).toBe(false);
  }
});

test('somebody who said yes can start their costs also when they were written down as not there; nobody else can', () => {
  expect(mayStart(anInvitation({ state: 'not-there', saidYes: true }), '2026-11-12').ok).toBe(true);
  expect(mayStart(anInvitation({ state: 'not-there', saidYes: true, calledOff: 'called-off' }), '2026-11-12').ok).toBe(false);
  expect(mayStart(anInvitation({ state: 'not-there', saidYes: false }), '2026-11-12')).toMatchObject({
    problems: [{ code: 'not-taken-part' }],
  });
});

test('a claim starts with the offer as it stood, what was promised, and the person as the hand that originates', () => {
  const claim = startClaim(anInvitation({ state: 'yes', promisedPence: 20_250 }), {
    claimId: 'k9',
    startedAt: promises.now,
    actualCostOnly: false,
  });
  expect(claim).toMatchObject({
    state: 'draft',
    promisedPence: 20_250,
    offer: anOffer(),
    hands: { originate: ['alias1'], approve: [], pay: [] },
  });
});

test('somebody who wants only what they spent sees no fee and no line for time', () => {
  const claim = startClaim(anInvitation({ state: 'yes' }), { claimId: 'k9', startedAt: promises.now, actualCostOnly: true });
  expect(claim.offer).toMatchObject({ feePence: 0, feeFor: '' });
  const later = onlyWhatItCost(aClaim({ lines: [aLine(), aLine({ lineId: 'l2', kind: 'time', askedPence: 8250 })] }));
  expect(later.offer.feePence).toBe(0);
  expect(later.lines.map(({ kind }) => kind)).toEqual(['public-transport']);
});

test('sending promises two dates, in working days, past a weekend and a bank holiday', () => {
  const sent = valueOf(sendClaim(aClaim(), promises));
  expect(sent).toMatchObject({ state: 'sent', sentAt: promises.now, decideBy: '2026-11-18', moneyBy: '2026-11-27' });
  const christmas = valueOf(sendClaim(aClaim(), { ...promises, now: '2026-12-23T10:00:00.000Z' }));
  expect(christmas.decideBy).toBe('2026-12-30');
});

test('nothing can be sent with nothing in it', () => {
  expect(sendClaim(aClaim({ lines: [] }), promises)).toEqual({ ok: false, problems: [{ code: 'no-lines' }] });
});

test('the clock stops while a question waits: the dates move by the working days it waited and are never set anew', () => {
  const asked = aClaim({
    state: 'question',
    questions: [{ ...question, askedAt: '2026-11-13T09:00:00.000Z' }],
    decideBy: '2026-11-18',
    moneyBy: '2026-11-27',
  });
  const answeredAt = (now: string) => valueOf(answerQuestion(asked, 'Yes', { ...promises, now }));
  expect(answeredAt('2026-11-13T12:00:00.000Z')).toMatchObject({ decideBy: '2026-11-18', moneyBy: '2026-11-27' });
  expect(answeredAt('2026-11-15T12:00:00.000Z')).toMatchObject({ decideBy: '2026-11-18', moneyBy: '2026-11-27' });
  // From a Friday to the Tuesday after: two working days.
  expect(answeredAt('2026-11-17T12:00:00.000Z')).toMatchObject({ decideBy: '2026-11-20', moneyBy: '2026-12-01' });
});

test('a photo that is looked at is no new version of what the person writes', () => {
  const before = aClaim({ version: 4, notedBeside: 1 });
  const after = { ...withReceipt(before, 'l1', { key: 'k', state: 'kept', contentHash: 'h' }), version: 5 };
  expect(writtenVersion(after)).toBe(writtenVersion(before));
});

test('a claim holds sixty lines and one for time', () => {
  const full = aClaim({ lines: Array.from({ length: maximumLines }, (_, index) => aLine({ lineId: `l${index}` })) });
  expect(putLine(full, aLine({ lineId: 'one-more' }))).toEqual({ ok: false, problems: [{ code: 'too-many-lines', maximum: 60 }] });
  expect(valueOf(putLine(full, aLine({ lineId: 'l3', askedPence: 1 }))).lines).toHaveLength(60);
  const withTime = aClaim({ lines: [aLine({ lineId: 't', kind: 'time' })] });
  expect(putLine(withTime, aLine({ lineId: 't2', kind: 'time' }))).toEqual({
    ok: false,
    problems: [{ code: 'time-is-there-already', lineId: 't' }],
  });
});

test('a line is taken out once', () => {
  expect(valueOf(removeLine(aClaim(), 'l1')).lines).toEqual([]);
  expect(removeLine(aClaim(), 'l9')).toEqual({ ok: false, problems: [{ code: 'no-such-line' }] });
});

test('the summary shows what is asked until it is decided, then what will be paid, and when we act next', () => {
  expect(costsSummaryOf(aClaim({ state: 'sent', decideBy: '2026-11-18' }))).toMatchObject({ totalPence: 460, dueOn: '2026-11-18' });
  expect(costsSummaryOf(aClaim({ state: 'approved', payablePence: 400, moneyBy: '2026-11-27' }))).toMatchObject({
    totalPence: 400,
    dueOn: '2026-11-27',
  });
  expect(costsSummaryOf(aClaim({ state: 'question', decideBy: '2026-11-18' })).dueOn).toBe('');
});
