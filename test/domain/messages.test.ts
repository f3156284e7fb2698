import { describe, expect, test } from 'vitest';
import { messageWords } from '#shared/content/messages.ts';
import { londonClockOf, londonDateOf } from '#shared/domain/london-time.ts';
import { chooseChannel } from '#shared/domain/messages/choose-channel.ts';
import { hearingOf } from '#shared/domain/messages/in-time.ts';
import { messageTransitions, type MessageAbout } from '#shared/domain/messages/message.ts';
import { notBefore } from '#shared/domain/messages/quiet-hours.ts';
import type { Person } from '#shared/domain/person.ts';
import { aPerson } from '#test/support/builders.ts';

const quiet = { from: '20:00', until: '08:00', weekend: true };
const inLondon = (instant: string): string => `${londonDateOf(instant)} ${londonClockOf(instant)}`;

describe('quiet hours', () => {
  test.each([
    ['a Tuesday afternoon is not quiet', '2026-11-24T14:00:00.000Z', '2026-11-24 14:00'],
    ['one minute to eight in the evening is not quiet', '2026-11-24T19:59:00.000Z', '2026-11-24 19:59'],
    ['eight in the evening waits for eight in the morning', '2026-11-24T20:00:00.000Z', '2026-11-25 08:00'],
    ['before eight in the morning waits for eight', '2026-11-24T05:00:00.000Z', '2026-11-24 08:00'],
    ['Friday evening waits for Monday', '2026-11-27T20:30:00.000Z', '2026-11-30 08:00'],
    ['Saturday noon waits for Monday', '2026-11-28T12:00:00.000Z', '2026-11-30 08:00'],
    ['Sunday at eleven at night waits for Monday', '2026-11-29T23:00:00.000Z', '2026-11-30 08:00'],
    ['summer: nine in the evening in London is eight by UTC', '2026-07-14T19:30:00.000Z', '2026-07-15 08:00'],
    ['the weekend clocks go forward', '2026-03-28T12:00:00.000Z', '2026-03-30 08:00'],
    ['the Friday night before clocks go back', '2026-10-23T19:30:00.000Z', '2026-10-26 08:00'],
    ['the night clocks go back', '2026-10-25T01:30:00.000Z', '2026-10-26 08:00'],
  ])('%s', (_name, instant, expected) => {
    expect(inLondon(notBefore(instant, quiet))).toBe(expected);
  });

  test('eight in the morning after clocks go forward is an hour earlier by UTC than the Friday before', () => {
    expect(notBefore('2026-03-27T05:00:00.000Z', quiet)).toBe('2026-03-27T08:00:00.000Z');
    expect(notBefore('2026-03-28T05:00:00.000Z', quiet)).toBe('2026-03-30T07:00:00.000Z');
    expect(notBefore('2026-10-24T05:00:00.000Z', quiet)).toBe('2026-10-26T08:00:00.000Z');
  });
});

describe('a person’s choices', () => {
  const about = { aboutMoney: false, aboutTheirPlace: false, mailStopped: false };

  test('nobody who is closing their account hears from us', () => {
    for (const state of ['closing', 'closed'] as const)
      expect(chooseChannel(aPerson({ state }), { ...about, aboutMoney: true })).toEqual({ way: 'none' });
  });

  test('pausing holds messages; those about money go on only as the person said', () => {
    const paused = aPerson({ state: 'paused', moneyMessagesWhilePaused: 'keep' });
    expect(chooseChannel(paused, about)).toEqual({ way: 'hold' });
    expect(chooseChannel(paused, { ...about, aboutMoney: true })).toMatchObject({ way: 'mail' });
    expect(chooseChannel({ ...paused, moneyMessagesWhilePaused: 'hold' }, { ...about, aboutMoney: true })).toEqual({ way: 'hold' });
    // That a meeting they may come to moved or is off goes on only when they asked for it; about other meetings nothing does.
    const place = { ...about, aboutTheirPlace: true };
    expect(chooseChannel(paused, place)).toEqual({ way: 'hold' });
    expect(chooseChannel({ ...paused, meetingNewsWhilePaused: 'changes' }, place)).toMatchObject({ way: 'mail' });
    expect(chooseChannel({ ...paused, meetingNewsWhilePaused: 'changes' }, about)).toEqual({ way: 'hold' });
  });

  test.each(['yes', 'not-sure'] as const)('mail that others may open (%s) says only that there is an update', (openToOthers) => {
    expect(chooseChannel(aPerson({ reach: { kind: 'email', openToOthers } }), about)).toEqual({ way: 'mail', discretion: 'update-only' });
  });

  test('a phone, a letter, or mail that came back is a coordinator’s', () => {
    const phone = aPerson({ reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } });
    expect(chooseChannel(phone, about)).toEqual({ way: 'staff', because: 'by-phone' });
    expect(chooseChannel(aPerson(), { ...about, mailStopped: true })).toEqual({ way: 'staff', because: 'mail-stopped' });
  });

  test('where the bank says that somebody died, nothing goes to them by itself, whatever they chose; a colleague looks', () => {
    const died = { ...about, bankSaysDied: true };
    for (const person of [
      aPerson(),
      aPerson({ state: 'paused' }),
      aPerson({ reach: { kind: 'post', address: '4 Mill Lane', openToOthers: 'no' } }),
    ])
      expect(chooseChannel(person, died)).toEqual({ way: 'staff', because: 'bank-says-died' });
    expect(chooseChannel(aPerson({ state: 'closing' }), died)).toEqual({ way: 'none' });
  });
});

test('nothing leads from what is sent or unknown back to sending without a coordinator', () => {
  const back = messageTransitions.filter(
    ({ from, to }) => to === 'planned' && from.some((state) => ['sent', 'unknown', 'stuck'].some((one) => one === state)),
  );
  expect(back.map(({ action, by }) => [action, ...by])).toEqual([['send-again', 'coordinator']]);
});

describe('what a mail says', () => {
  const reader = { knownAs: 'Sam', contactName: 'Ali Hassan', helloBy: '2026-11-25' };
  const about = (changes: Partial<MessageAbout> = {}): MessageAbout => ({ heldOn: '2026-11-26', moved: [], owed: false, ...changes });

  test('a meeting called off has its day, and asks nothing of anybody only where nothing is owed', () => {
    expect(messageWords('meeting-cancelled', reader, about()).lines).toEqual([
      'The meeting on Thursday 26 November is called off.',
      'You do not need to do anything.',
    ]);
    expect(messageWords('meeting-cancelled', reader, about({ owed: true })).lines[1]).toBe(
      'What we offered you stands. You can tell us your costs.',
    );
  });

  test('a changed meeting says what changed, and never the place', () => {
    const first = (moved: MessageAbout['moved']) => messageWords('meeting-changed', reader, about({ moved })).lines[0];
    expect(first(['time'])).toBe('The time of the meeting on Thursday 26 November has changed.');
    expect(first(['time', 'place'])).toBe('The time and the place of the meeting on Thursday 26 November have changed.');
    expect(first(['day', 'time', 'place'])).toBe('The day, the time and the place of a meeting have changed.');
    expect(first([])).toBe('Something about a meeting has changed.');
  });
});

describe('who hears in time that a meeting is off', () => {
  const quiet = { from: '20:00', until: '08:00', weekend: true };
  const rules = { quiet, inTimeMinutes: 180, callMinutes: 1_440, letterMinutes: 7_200 };
  // Thursday 26 November 2026, at half past ten.
  const startsAt = '2026-11-26T10:30:00.000Z';
  const hears = (person: Person, now: string) => hearingOf(person, { now, startsAt }, rules);
  const byPhone = aPerson({ reach: { kind: 'phone', number: '07700 900123', openToOthers: 'no' } });
  const byPost = aPerson({ reach: { kind: 'post', address: '1 Mill Lane', openToOthers: 'no' } });
  const [evening, afternoon, weekBefore] = ['2026-11-25T20:30:00.000Z', '2026-11-25T15:00:00.000Z', '2026-11-17T15:00:00.000Z'];

  test('mail that waits for the end of quiet hours until a few hours before the start is too late, and the door is left', () => {
    expect(hears(aPerson(), evening)).toBe('door');
    expect(hears(aPerson(), afternoon)).toBe('in-time');
    expect(hearingOf(aPerson(), { now: evening, startsAt: '2026-11-26T11:00:00.000Z' }, rules)).toBe('in-time');
  });

  test('who is reached by phone is rung while there is time for it, and not in quiet hours; a letter takes days', () => {
    expect(hears(byPhone, evening)).toBe('door');
    expect(hears(byPhone, afternoon)).toBe('ring');
    expect(hears(byPhone, weekBefore)).toBe('in-time');
    expect(hears(byPost, afternoon)).toBe('door');
    expect(hears(byPost, weekBefore)).toBe('in-time');
  });

  test('who paused and asked to hear nothing is met at the door and never rung; who asked to hear of changes hears', () => {
    expect(hears({ ...byPhone, state: 'paused' }, weekBefore)).toBe('door');
    expect(hears({ ...byPhone, state: 'paused', meetingNewsWhilePaused: 'changes' }, weekBefore)).toBe('in-time');
    expect(hears(aPerson({ state: 'closing' }), evening)).toBe('in-time');
  });
});
