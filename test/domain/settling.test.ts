import { expect, test } from 'vitest';
import { waitsForBoard, type Contribution } from '#shared/domain/contribution.ts';
import { agree, answerOutcome, consentsOf, fewPeople, remove, showOtherwise } from '#shared/domain/settling.ts';
import { aContribution } from '#test/support/builders.ts';

const at = '2026-11-14T09:00:00.000Z';
const outcome = { kind: 'done', words: 'We did', recordedBy: 's1', recordedAt: '2026-11-20T10:00:00.000Z', answer: '' } as const;
const answered = aContribution({ state: 'answered', showing: 'without-name', agreedAt: at, outcome });
const states = ['waiting-for-person', 'agreed', 'removed', 'answered'] as const;
const inState = (state: Contribution['state']) => aContribution({ state });

test('agreed words are the person’s own, shown as they chose, from that instant', () => {
  expect(agree(aContribution(), { words: 'Say who to ring.', showing: 'with-name', at })).toEqual({
    ok: true,
    value: aContribution({ state: 'agreed', words: 'Say who to ring.', showing: 'with-name', agreedAt: at }),
  });
  expect(agree(aContribution(), { words: '', showing: 'hold', at })).toEqual({ ok: false, problems: [{ code: 'no-words' }] });
});

test('answered words can no longer be changed, and can be shown otherwise', () => {
  expect(agree(answered, { words: 'Else', showing: 'hold', at })).toEqual({ ok: false, problems: [{ code: 'not-now' }] });
  const later = '2026-11-21T09:00:00.000Z';
  expect(showOtherwise(answered, { showing: 'hold', at: later })).toEqual({
    ok: true,
    value: { ...answered, showing: 'hold', agreedAt: later },
  });
});

test.each(states)('what can be done with words that are %s', (state) => {
  expect(agree(inState(state), { words: 'x', showing: 'hold', at }).ok).toBe(state !== 'answered');
  expect(showOtherwise(inState(state), { showing: 'hold', at })).toEqual(
    state === 'answered'
      ? { ok: true, value: { ...inState(state), showing: 'hold', agreedAt: at } }
      : { ok: false, problems: [{ code: 'not-now' }] },
  );
  expect(remove(inState(state))).toEqual(
    state === 'removed'
      ? { ok: false, problems: [{ code: 'not-now' }] }
      : { ok: true, value: { ...inState(state), state: 'removed', words: '', showing: 'hold', agreedAt: '' } },
  );
});

test('an answer that does not answer makes it the board’s turn again, by a day that a second press leaves where it is', () => {
  const notYet = answerOutcome(answered, { answer: 'not-yet', lookAgainBy: '2026-12-20' });
  expect(notYet).toEqual({ ok: true, value: { ...answered, outcome: { ...outcome, answer: 'not-yet' }, outcomeDueOn: '2026-12-20' } });
  const again = notYet.ok ? answerOutcome(notYet.value, { answer: 'no', lookAgainBy: '2026-12-31' }) : notYet;
  expect(again).toMatchObject({ ok: true, value: { outcome: { answer: 'no' }, outcomeDueOn: '2026-12-20' } });
  expect(answerOutcome(answered, { answer: 'yes', lookAgainBy: '2026-12-20' })).toMatchObject({
    ok: true,
    value: { outcome: { answer: 'yes' }, outcomeDueOn: '2026-12-12' },
  });
});

test('without an answer there is nothing to say of it', () => {
  const nothing = { ok: false, problems: [{ code: 'nothing-to-answer' }] };
  expect(answerOutcome(aContribution({ state: 'agreed', outcome }), { answer: 'yes', lookAgainBy: '' })).toEqual(nothing);
  expect(answerOutcome(aContribution({ state: 'answered', outcome: undefined }), { answer: 'yes', lookAgainBy: '' })).toEqual(nothing);
});

test('the board’s answer is due for agreed words, and after "not yet" or "no"', () => {
  const waits = (state: Contribution['state'], answer?: 'yes' | 'not-yet' | 'no' | '') =>
    waitsForBoard({ state, outcome: answer === undefined ? undefined : { ...outcome, answer } });
  expect([waits('agreed'), waits('answered', 'not-yet'), waits('answered', 'no')]).toEqual([true, true, true]);
  expect([
    waits('answered', 'yes'),
    waits('answered', ''),
    waits('answered'),
    waits('waiting-for-person', 'no'),
    waits('removed', 'no'),
  ]).toEqual([false, false, false, false, false]);
});

test('showing words is a yes to that and to nothing else', () => {
  const given = { at, wordingOf: (purpose: string) => `${purpose}/2` };
  const one = { personId: 'p1', state: 'given', at, expressedBy: 'person:alias1' };
  expect(consentsOf(aContribution({ showing: 'with-name' }), given)).toEqual([
    { ...one, purpose: 'show-first-name', wordingVersion: 'show-first-name/2' },
  ]);
  expect(consentsOf(aContribution({ showing: 'without-name' }), given)).toEqual([
    { ...one, purpose: 'use-words-without-name', wordingVersion: 'use-words-without-name/2' },
  ]);
  expect(consentsOf(aContribution({ showing: 'hold' }), given)).toEqual([]);
  expect(fewPeople).toBe(4);
});
