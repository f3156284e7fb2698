import { expect, test } from 'vitest';
import { checkPayee, choosePayWhen, payWhatIsReady, giveDetails, type DetailsGiven } from '#shared/domain/giving-details.ts';
import { askForCode, heldOf, makeCode, readable, tryCode, waysOfMakingSureWith, waysToAsk } from '#shared/domain/payee-code.ts';
import type { Reach } from '#shared/domain/person.ts';

const limits = { spokenMinutes: 60, letterMinutes: 20_160, attempts: 5 };
const at = '2026-11-23T10:00:00.000Z';
const asked = askForCode(undefined, { personId: 'p1', way: 'phone', whereTo: '', at });
const made = makeCode(asked, { secret: 'ab01cdef', at, by: 's-coordinator', limits });

test('the right code is taken with spaces, capitals and letters that look like figures', () => {
  expect(readable('ab01cdef')).toBe('AB01 CDEF');
  for (const text of ['ab01cdef', ' AB01 CDEF ', 'ab-oi-cdef', 'ABOLcdef'])
    expect(tryCode(made, text, at)).toMatchObject({ ok: true, value: { state: 'used', codeHash: '' } });
});

test('a code is used once', () => {
  const used = tryCode(made, 'ab01cdef', at);
  if (!used.ok) throw new Error('It is right');
  expect(tryCode(used.value, 'ab01cdef', at)).toMatchObject({ ok: false, problems: [{ code: 'no-code-yet' }] });
});

test('a spoken code works for an hour and a posted one for fourteen days', () => {
  expect(tryCode(made, 'ab01cdef', '2026-11-23T10:59:59.000Z').ok).toBe(true);
  expect(tryCode(made, 'ab01cdef', '2026-11-23T11:00:00.000Z')).toMatchObject({ ok: false, problems: [{ code: 'code-too-old' }] });
  const posted = makeCode({ ...asked, way: 'letter' }, { secret: 'ab01cdef', at, by: 's', limits });
  expect(posted.usableUntil).toBe('2026-12-07T10:00:00.000Z');
});

test('the fifth wrong try stops the code, and the same request waits for a new one', () => {
  let code = made;
  for (const attemptsLeft of [4, 3, 2, 1]) {
    const tried = tryCode(code, 'wrong', at);
    const [problem] = tried.ok ? [] : tried.problems;
    if (problem?.code !== 'not-that-code') throw new Error('It is wrong');
    expect(problem.after.attemptsLeft).toBe(attemptsLeft);
    code = problem.after;
  }
  expect(tryCode(code, 'wrong', at)).toMatchObject({
    ok: false,
    problems: [{ code: 'too-many-tries', after: { state: 'asked', codeHash: '' } }],
  });
});

test('one person’s code opens nothing for another', () => {
  expect(tryCode({ ...made, personId: 'p2' }, 'ab01cdef', at).ok).toBe(false);
});

test('asking again stops the code that was made', () => {
  const again = askForCode(made, { personId: 'p1', way: 'letter', whereTo: '', at });
  expect(tryCode(again, 'ab01cdef', at)).toMatchObject({ ok: false, problems: [{ code: 'no-code-yet' }] });
});

const encrypted = { payeeName: 'n', sortCode: 's', accountNumber: 'a', rollNumber: '' };
const readyBy = '2026-12-07';
const given = (changes: Partial<DetailsGiven> = {}): DetailsGiven => ({
  personId: 'p1',
  personCreatedBy: 'self',
  encrypted,
  details: { payeeName: 'Ali', sortCode: '089999', accountNumber: '66374958', rollNumber: '' },
  at,
  by: 'alias1',
  codeMadeBy: 's-coordinator',
  today: '2026-11-23',
  coolUntil: '2026-11-24',
  readyBy,
  ...changes,
});
const held = { number: '07700 900123', address: '' };
const check = { answer: 'confirm', way: 'rang-them', held, words: '', by: 's-checker', at } as const;

test('first details can be used the day they are confirmed, and nothing is chosen for the person', () => {
  const payee = giveDetails(undefined, given());
  expect(payee).toMatchObject({
    state: 'waiting-for-check',
    usableFrom: '2026-11-23',
    payWhen: 'not-chosen',
    detailsVersion: 1,
    version: 1,
  });
});

test('a change of confirmed details cools, also when it is changed once more before it is checked', () => {
  const first = checkPayee(giveDetails(undefined, given()), check);
  if (!first.ok) throw new Error('It can be confirmed');
  const changed = giveDetails(first.value, given());
  expect(changed).toMatchObject({ state: 'waiting-for-check', usableFrom: '2026-11-24', checkedBy: '', detailsVersion: 2 });
  expect(giveDetails(changed, given({ coolUntil: '2026-11-25' })).usableFrom).toBe('2026-11-25');
});

test('details sent back before they were ever confirmed don’t cool', () => {
  const back = checkPayee(giveDetails(undefined, given()), { ...check, answer: 'send-back', words: 'The last figure was not clear.' });
  if (!back.ok) throw new Error('They can be sent back');
  expect(back.value).toMatchObject({ state: 'sent-back', confirmedBefore: false });
  expect(giveDetails(back.value, given()).usableFrom).toBe('2026-11-23');
});

test.each(['alias1', 's-coordinator', 'p1'])('%s, who had a hand in the details, doesn’t check them', (by) => {
  expect(checkPayee(giveDetails(undefined, given()), { ...check, by })).toMatchObject({
    ok: false,
    problems: [{ code: 'has-another-hand' }],
  });
});

test('whoever made the record of the person doesn’t check their details', () => {
  const payee = giveDetails(undefined, given({ personCreatedBy: 's-checker' }));
  expect(checkPayee(payee, check)).toMatchObject({ ok: false, problems: [{ code: 'has-another-hand' }] });
});

test.each([
  [{ answer: '' }, 'no-answer-chosen'],
  [{ way: '' }, 'no-way-chosen'],
  [{ answer: 'send-back', words: ' ' }, 'no-words'],
  [{ answer: 'send-back', words: 'x'.repeat(2_001) }, 'words-too-long'],
] as const)('a check with %o is asked again', (changes, code) => {
  expect(checkPayee(giveDetails(undefined, given()), { ...check, ...changes })).toMatchObject({ ok: false, problems: [{ code }] });
});

test('confirmed details aren’t checked again, and choosing when keeps them confirmed', () => {
  const first = checkPayee(giveDetails(undefined, given()), check);
  if (!first.ok) throw new Error('It can be confirmed');
  expect(checkPayee(first.value, check)).toMatchObject({ ok: false, problems: [{ code: 'not-waiting-for-a-check' }] });
  expect(choosePayWhen(first.value, 'when-i-say', readyBy)).toMatchObject({ state: 'confirmed', payWhen: 'when-i-say', detailsVersion: 1 });
});

test('ringing them can’t have been how where no number was held, and every other way can', () => {
  const nothingHeld = { ...check, held: { number: '', address: '' } };
  expect(checkPayee(giveDetails(undefined, given()), nothingHeld)).toEqual({ ok: false, problems: [{ code: 'way-proves-nothing' }] });
  for (const way of ['saw-a-statement', 'met-in-person', 'asked-their-bank'] as const)
    expect(checkPayee(giveDetails(undefined, given()), { ...nothingHeld, way }).ok).toBe(true);
});

test('for a change of details the bank’s name check alone proves nothing', () => {
  const first = checkPayee(giveDetails(undefined, given()), check);
  if (!first.ok) throw new Error('It can be confirmed');
  const change = giveDetails(first.value, given());
  expect(checkPayee(change, { ...check, way: 'asked-their-bank' })).toEqual({ ok: false, problems: [{ code: 'way-proves-nothing' }] });
  expect(checkPayee(change, { ...check, way: 'met-in-person' }).ok).toBe(true);
});

test('a number or address that took the place of another counts as none until it has settled', () => {
  const phone: Reach = { kind: 'phone', number: '07700 900666', openToOthers: 'no' };
  const given = { reach: phone, reachChangedAt: '2026-11-09T23:30:00.000Z' };
  const on = (at: string) => heldOf(given, { at, settledDays: 14 }).number;
  expect(on('2026-11-10T10:00:00.000Z')).toBe('');
  expect(on('2026-11-22T23:59:00.000Z')).toBe('');
  expect(on('2026-11-23T00:00:00.000Z')).toBe('07700 900666');
});

test('with nothing but an email a code comes by a call or in person, and staff never say they used what they did not hold', () => {
  const held = (reach: Reach) => heldOf({ reach, reachChangedAt: '' }, { at: '2026-11-23T10:00:00.000Z', settledDays: 14 });
  const email = held({ kind: 'email', openToOthers: 'no' });
  expect(waysToAsk(email)).toEqual(['phone', 'in-person']);
  expect(waysOfMakingSureWith(email)).toEqual(['met-in-person', 'asked-what-only-they-know']);
  const phone = held({ kind: 'phone', number: '07700 900123', openToOthers: 'no' });
  expect(waysToAsk(phone)).toEqual(['phone', 'in-person']);
  expect(waysOfMakingSureWith(phone)).toContain('known-number');
  const post = held({ kind: 'post', address: '4 Mill Lane', openToOthers: 'no' });
  expect(waysToAsk(post)).toEqual(['phone', 'letter', 'in-person']);
  expect(waysOfMakingSureWith(post)).not.toContain('known-number');
});

test('the day money is promised by starts anew when they give details, choose that it comes, or say now, and at nothing else', () => {
  const later = '2026-12-14';
  const first = giveDetails(undefined, given());
  expect(first.readyBy).toBe(readyBy);
  const waits = choosePayWhen(first, 'when-i-say', later);
  expect(waits.readyBy).toBe(readyBy);
  expect(payWhatIsReady(waits, { at: '2026-11-30T10:00:00.000Z', readyBy: later })).toMatchObject({ value: { readyBy: later } });
  const comes = choosePayWhen(waits, 'as-it-comes', later);
  expect(comes.readyBy).toBe(later);
  expect(choosePayWhen(comes, 'as-it-comes', '2026-12-21').readyBy).toBe(later);
});

test('"pay what is ready now" is for somebody who says when, and a new choice takes it back', () => {
  const first = giveDetails(undefined, given());
  expect(payWhatIsReady(choosePayWhen(first, 'as-it-comes', readyBy), { at, readyBy })).toEqual({
    ok: false,
    problems: [{ code: 'not-when-they-say' }],
  });
  const said = payWhatIsReady(choosePayWhen(first, 'when-i-say', readyBy), { at, readyBy });
  expect(said).toMatchObject({ ok: true, value: { saidNowAt: at } });
  if (said.ok) expect(choosePayWhen(said.value, 'when-i-say', readyBy).saidNowAt).toBe('');
});
