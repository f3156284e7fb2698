import { describe, expect, test } from 'vitest';
import { consentTransitions, isNo, isYes, writtenStates, type ConsentAction, type ConsentState } from '#shared/domain/consent/states.ts';
import { roles } from '#shared/domain/roles.ts';
import { nextState } from '#shared/domain/transitions.ts';

const states: readonly ConsentState[] = [
  'not-asked',
  'requested',
  'given',
  'reconfirmed',
  'refused',
  'withdrawn',
  'lapsed',
  'ask-again',
  'invalidated',
];
const actions: readonly ConsentAction[] = ['request', 'say-yes', 'say-no', 'lapse', 'change-meaning', 'invalidate'];

/** What each action makes of each state, in the order above; '' where there is no such step. Written by hand. */
const table: Readonly<Record<ConsentAction, readonly (ConsentState | '')[]>> = {
  request: ['requested', '', '', '', '', '', 'requested', 'requested', ''],
  'say-yes': ['given', 'given', 'reconfirmed', 'reconfirmed', 'given', 'given', 'given', 'given', 'given'],
  'say-no': ['refused', 'refused', 'withdrawn', 'withdrawn', 'refused', 'withdrawn', 'refused', 'refused', 'refused'],
  lapse: ['', '', 'lapsed', 'lapsed', '', '', '', '', ''],
  'change-meaning': ['', '', 'ask-again', 'ask-again', '', '', '', '', ''],
  invalidate: ['', '', 'invalidated', 'invalidated', '', '', '', '', ''],
};

const mayTake: Readonly<Record<ConsentAction, readonly string[]>> = {
  request: ['coordinator', 'system'],
  'say-yes': ['person', 'coordinator'],
  'say-no': ['person', 'coordinator'],
  lapse: ['system'],
  'change-meaning': ['system'],
  invalidate: ['named-lead', 'deputy'],
};

describe.each(actions)('to %s', (action) => {
  test.each(states.map((state, index) => [state, table[action][index] ?? ''] as const))('from %s leads to “%s”', (from, to) => {
    const everybody = [...roles, 'system' as const];
    for (const by of everybody)
      expect(nextState(consentTransitions, { from, action, by }) ?? '').toBe(mayTake[action].includes(by) ? to : '');
  });
});

test('somebody who cannot say yes can always say no, and nobody is ever without a no', () => {
  for (const from of states) {
    const no = nextState(consentTransitions, { from, action: 'say-no', by: 'person' });
    expect(no === undefined || isYes(no)).toBe(false);
  }
});

test('a supporter has no step at all', () => {
  expect(consentTransitions.filter(({ by }) => by.some((role: string) => role === 'supporter'))).toEqual([]);
});

test('only given and reconfirmed are a yes; refused, withdrawn and invalidated are a no that lasts', () => {
  expect(states.filter(isYes)).toEqual(['given', 'reconfirmed']);
  expect(writtenStates.filter(isNo)).toEqual(['refused', 'withdrawn', 'invalidated']);
  expect(writtenStates).toEqual(['requested', 'given', 'reconfirmed', 'refused', 'withdrawn', 'invalidated']);
});
