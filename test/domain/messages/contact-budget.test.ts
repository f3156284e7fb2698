import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter, daysBetween, instantOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { whenEachLeaves, type WaitingMessage } from '#shared/domain/messages/contact-budget.ts';
import { notBefore } from '#shared/domain/messages/quiet-hours.ts';

const quiet = { from: '20:00', until: '08:00', weekend: true };
const rules = { mostPerWeek: 2, quiet };
/** A Tuesday morning. */
const now = '2026-11-24T10:00:00.000Z';
const message = (messageId: string, changes: Partial<WaitingMessage> = {}): WaitingMessage => ({
  messageId,
  plannedAt: now,
  apart: false,
  uselessFrom: '',
  ...changes,
});
const leaving = (waiting: readonly WaitingMessage[], sentAt: readonly string[] = []): readonly string[] =>
  whenEachLeaves(waiting, { sentAt, now }, rules).map(({ messageId, at }) => `${messageId} ${at}`);

describe('two messages a week', () => {
  test('the first two leave at once and the third a week after the first', () => {
    expect(leaving([message('a'), message('b'), message('c'), message('d'), message('e')])).toEqual([
      `a ${now}`,
      `b ${now}`,
      'c 2026-12-01T08:00:00.000Z',
      'd 2026-12-01T08:00:00.000Z',
      'e 2026-12-08T08:00:00.000Z',
    ]);
  });

  test('what left in the last seven days counts: on the seventh day it doesn’t any more', () => {
    expect(leaving([message('a')], ['2026-11-17T23:59:00.000Z', '2026-11-23T09:00:00.000Z'])).toEqual([`a ${now}`]);
    expect(leaving([message('a')], ['2026-11-18T00:00:00.000Z', '2026-11-23T09:00:00.000Z'])).toEqual(['a 2026-11-25T08:00:00.000Z']);
  });

  test('room that comes on a weekend is Monday’s', () => {
    expect(leaving([message('a')], ['2026-11-20T15:00:00.000Z', '2026-11-23T09:00:00.000Z'])).toEqual(['a 2026-11-27T08:00:00.000Z']);
    expect(leaving([message('a')], ['2026-11-21T15:00:00.000Z', '2026-11-23T09:00:00.000Z'])).toEqual(['a 2026-11-30T08:00:00.000Z']);
  });

  test('when more left than the budget allows, room comes with the second last of them', () => {
    const sent = ['2026-11-19T09:00:00.000Z', '2026-11-20T09:00:00.000Z', '2026-11-23T09:00:00.000Z'];
    expect(leaving([message('a')], sent)).toEqual(['a 2026-11-27T08:00:00.000Z']);
    expect(leaving([message('a')], sent.toReversed())).toEqual(['a 2026-11-27T08:00:00.000Z']);
  });
});

test('money and what they asked for leaves at once, and takes nobody’s turn', () => {
  expect(leaving([message('a', { apart: true }), message('b'), message('c', { apart: true }), message('d')])).toEqual([
    `a ${now}`,
    `b ${now}`,
    `c ${now}`,
    `d ${now}`,
  ]);
  const full = ['2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z'];
  expect(leaving([message('a', { apart: true })], full)).toEqual([`a ${now}`]);
});

test('the oldest goes first, whatever order they stand in; of one age the one whose name comes first', () => {
  const older = { plannedAt: '2026-11-23T21:00:00.000Z' };
  expect(leaving([message('b'), message('a'), message('c', older)])).toEqual([`c ${now}`, `a ${now}`, 'b 2026-12-01T08:00:00.000Z']);
  expect(leaving([message('a'), message('b'), message('c', older)])).toEqual([`c ${now}`, `a ${now}`, 'b 2026-12-01T08:00:00.000Z']);
});

test('news that would come too late doesn’t wait for its turn, and counts', () => {
  const full = ['2026-11-20T09:00:00.000Z', '2026-11-20T10:00:00.000Z'];
  const its = '2026-11-27T08:00:00.000Z';
  expect(leaving([message('a', { uselessFrom: minutesAfter(its, 1) })], full)).toEqual([`a ${its}`]);
  expect(leaving([message('a', { uselessFrom: its })], full)).toEqual([`a ${now}`]);
  expect(leaving([message('a', { uselessFrom: its }), message('b')], full)).toEqual([`a ${now}`, 'b 2026-11-27T08:00:00.000Z']);
  expect(leaving([message('a', { uselessFrom: its }), message('b', { uselessFrom: its }), message('c')], full)).toEqual([
    `a ${now}`,
    `b ${now}`,
    'c 2026-12-01T08:00:00.000Z',
  ]);
});

test('quiet hours hold for all of them', () => {
  const evening = '2026-11-24T20:00:00.000Z';
  const waiting = [message('a', { apart: true }), message('b'), message('c', { uselessFrom: evening })];
  for (const { at } of whenEachLeaves(waiting, { sentAt: [], now: evening }, rules)) expect(at).toBe('2026-11-25T08:00:00.000Z');
});

test('a budget of none is no budget: it throws', () => {
  expect(() => whenEachLeaves([], { sentAt: [], now }, { ...rules, mostPerWeek: 0 })).toThrow(
    new Error('A contact budget of less than one message a week'),
  );
  expect(whenEachLeaves([message('a')], { sentAt: [], now }, { ...rules, mostPerWeek: 1 })).toEqual([{ messageId: 'a', at: now }]);
});

test('whatever waits and whatever left, nobody gets more in any seven days, nothing is lost, and nothing leaves in quiet hours', () => {
  const anyInstant = fc.integer({ min: 0, max: 60 * 24 * 14 }).map((minutes) => minutesAfter('2026-10-16T00:00:00.000Z', minutes));
  fc.assert(
    fc.property(
      fc.array(anyInstant, { maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 0, max: 3 }),
      anyInstant,
      (plannedAts, mostPerWeek, alreadySent, at) => {
        const waiting = plannedAts.map((plannedAt, index) => message(String(index), { plannedAt }));
        const sentAt = Array.from({ length: Math.min(alreadySent, mostPerWeek) }, (_, index) =>
          instantOf(daysAfter(londonDateOf(at), -1 - index), '12:00'),
        );
        const leave = whenEachLeaves(waiting, { sentAt, now: at }, { mostPerWeek, quiet });
        expect(leave.map(({ messageId }) => messageId).toSorted()).toEqual(waiting.map(({ messageId }) => messageId).toSorted());
        for (const one of leave) expect([one.at >= at, notBefore(one.at, quiet)]).toEqual([true, one.at]);
        const dates = [...sentAt, ...leave.map((one) => one.at)].map(londonDateOf);
        for (const date of dates) {
          const inWeek = dates.filter((other) => daysBetween(other, date) >= 0 && daysBetween(other, date) < 7);
          expect(inWeek.length).toBeLessThanOrEqual(mostPerWeek);
        }
      },
    ),
    { numRuns: 100 },
  );
});
