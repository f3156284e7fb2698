import { expect, test } from 'vitest';
import type { ContributionState } from '#shared/domain/contribution.ts';
import type { StandingChoice } from '#shared/domain/consent/history.ts';
import type { Purpose } from '#shared/domain/consent/purposes.ts';
import { noSinceAgreed, purposesOfShowing, showSaid, type SaidBy } from '#shared/domain/showing-said.ts';
import { aContribution, aPerson } from '#test/support/builders.ts';
import { consentRulesOfTests } from '#test/support/consents.ts';

const [before, agreedAt, later, at] = [
  '2026-11-01T09:00:00.000Z',
  '2026-11-10T09:00:00.000Z',
  '2026-11-12T09:00:00.000Z',
  '2026-11-20T09:00:00.000Z',
];

const choice = (purpose: Purpose, changes: Partial<StandingChoice> = {}): StandingChoice => ({
  personId: 'p1',
  purpose,
  wordingVersion: `${purpose}/1`,
  state: 'given',
  at: before,
  expressedBy: 'person:alias1',
  yesSince: before,
  lastNoAt: '',
  ...changes,
});
const changedToNo = { state: 'withdrawn', at: later, yesSince: '', lastNoAt: later } as const;
const bothYes = [choice('show-first-name'), choice('use-words-without-name')];

const saidBy = (changes: { contribution?: object; person?: object; choices?: readonly StandingChoice[] } = {}): SaidBy => ({
  contribution: aContribution({ state: 'agreed', showing: 'with-name', agreedAt, ...changes.contribution }),
  person: aPerson(changes.person),
  choices: changes.choices ?? bothYes,
});
const shown = (changes: Parameters<typeof saidBy>[0]) => {
  const said = showSaid(saidBy(changes), at, consentRulesOfTests);
  return said === undefined ? undefined : { words: said.words.value, name: said.name?.value };
};
const words = 'Letters should say who to ring.';

test('words agreed to with a name are shown with it, before the answer and after', () => {
  expect(shown({})).toEqual({ words, name: 'Ali' });
  expect(shown({ contribution: { state: 'answered' } })).toEqual({ words, name: 'Ali' });
});

test('words agreed to without a name are shown without it, also where the name could be', () => {
  expect(shown({ contribution: { showing: 'without-name' } })).toEqual({ words, name: undefined });
});

test.each<ContributionState>(['waiting-for-person', 'removed'])('words that are %s are shown to nobody', (state) => {
  expect(shown({ contribution: { state } })).toBeUndefined();
});

test('what is held back, and what somebody said whose account is closing, is shown to nobody', () => {
  expect(shown({ contribution: { showing: 'hold' } })).toBeUndefined();
  expect(shown({ person: { state: 'closing' } })).toBeUndefined();
  expect(shown({ person: { state: 'closed' } })).toBeUndefined();
  expect(shown({ person: { state: 'paused' } })).toEqual({ words, name: 'Ali' });
});

test('nothing is shown without a choice for it', () => {
  expect(shown({ choices: [] })).toBeUndefined();
  expect(shown({ contribution: { showing: 'without-name' }, choices: [choice('show-first-name')] })).toBeUndefined();
  expect(shown({ choices: [choice('show-first-name')] })).toEqual({ words, name: 'Ali' });
});

test('a name changed to no leaves the words, where they could be used without it already', () => {
  expect(shown({ choices: [choice('show-first-name', changedToNo), choice('use-words-without-name')] })).toEqual({
    words,
    name: undefined,
  });
  const since = (yesSince: string) => [choice('show-first-name', changedToNo), choice('use-words-without-name', { yesSince })];
  expect(shown({ choices: since(later) })).toEqual({ words, name: undefined });
  expect(shown({ choices: since('2026-11-12T09:00:00.001Z') })).toBeUndefined();
});

test('a name that was no already when the words were agreed to leaves them, where they could be used without it by then', () => {
  const refused = { state: 'refused', yesSince: '', lastNoAt: before } as const;
  const since = (yesSince: string) => [choice('show-first-name', refused), choice('use-words-without-name', { yesSince })];
  expect(shown({ choices: since(agreedAt) })).toEqual({ words, name: undefined });
  expect(shown({ choices: since(later) })).toBeUndefined();
});

test('a yes after a no is about other words', () => {
  const yesAgain = { state: 'given', at: at, yesSince: at, lastNoAt: later } as const;
  expect(shown({ contribution: { showing: 'without-name' }, choices: [choice('use-words-without-name', yesAgain)] })).toBeUndefined();
});

test('the day of the newest no since the words were agreed to is found, among these purposes alone', () => {
  const noes = [choice('show-first-name', changedToNo), choice('use-words-without-name', { ...changedToNo, lastNoAt: at })];
  expect(noSinceAgreed(saidBy({ choices: noes }), purposesOfShowing)).toBe(at);
  expect(noSinceAgreed(saidBy({ choices: noes.toReversed() }), purposesOfShowing)).toBe(at);
  expect(noSinceAgreed(saidBy({ choices: noes }), ['show-first-name'])).toBe(later);
  expect(noSinceAgreed(saidBy({ choices: [choice('show-first-name', { lastNoAt: agreedAt })] }), purposesOfShowing)).toBe('');
  expect(noSinceAgreed(saidBy({}), purposesOfShowing)).toBe('');
});
