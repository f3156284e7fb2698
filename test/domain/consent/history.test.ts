import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lastEvent, stateAt, type ConsentEvent } from '#shared/domain/consent/history.ts';
import { lapsesOn, reviewOn } from '#shared/domain/consent/lapsing.ts';
import { purposeFacts, type Purpose } from '#shared/domain/consent/purposes.ts';
import { isYes, writtenStates } from '#shared/domain/consent/states.ts';
import { instantOf, minutesAfter } from '#shared/domain/london-time.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { consentRulesOfTests as rules, said } from '#test/support/consents.ts';

const nameAt = (history: readonly ConsentEvent[], at: string, pauses: readonly { from: string; until: string }[] = []) =>
  stateAt(history, { purpose: 'show-first-name', at, pauses }, rules);
const toPost = { purpose: 'contact-by-post', wordingVersion: 'contact-by-post/1' } as const;

describe('the state at an instant', () => {
  const history = [
    said('refused', '2026-09-01T10:00:00.000Z'),
    said('given', '2026-09-02T10:00:00.000Z'),
    said('withdrawn', '2026-09-03T10:00:00.000Z'),
    said('given', '2026-09-04T10:00:00.000Z', toPost),
  ];

  test.each([
    ['before anything was said', '2026-09-01T09:59:59.999Z', 'not-asked'],
    ['at the very instant of a no', '2026-09-01T10:00:00.000Z', 'refused'],
    ['just before a yes', '2026-09-02T09:59:59.999Z', 'refused'],
    ['at a yes', '2026-09-02T10:00:00.000Z', 'given'],
    ['just before it is changed', '2026-09-03T09:59:59.999Z', 'given'],
    ['at the change', '2026-09-03T10:00:00.000Z', 'withdrawn'],
    ['long after', '2029-01-01T00:00:00.000Z', 'withdrawn'],
  ])('%s', (_name, at, expected) => {
    expect(nameAt(history, at)).toBe(expected);
  });

  test('each purpose is apart from the others', () => {
    expect(stateAt(history, { ...toPost, at: '2026-09-04T09:59:59.999Z', pauses: [] }, rules)).toBe('not-asked');
    expect(stateAt(history, { ...toPost, at: '2026-09-04T10:00:00.000Z', pauses: [] }, rules)).toBe('given');
  });

  test('of a yes and a no at one instant the no counts, whichever came first', () => {
    const at = '2026-09-05T10:00:00.000Z';
    const both = [said('given', at), said('withdrawn', at)];
    expect(nameAt(both, at)).toBe('withdrawn');
    expect(nameAt(both.toReversed(), at)).toBe('withdrawn');
    expect(lastEvent([said('given', at), said('reconfirmed', at)], { purpose: 'show-first-name', at })?.state).toBe('given');
  });
});

describe('a yes to words that mean something else now', () => {
  const given = [said('given', '2026-09-02T10:00:00.000Z')];

  test('is asked again from the day the new words are in force, London time', () => {
    expect(nameAt(given, '2026-11-30T23:59:59.999Z')).toBe('given');
    expect(nameAt(given, '2026-12-01T00:00:00.000Z')).toBe('ask-again');
    expect(nameAt([said('reconfirmed', '2026-09-02T10:00:00.000Z')], '2026-12-01T00:00:00.000Z')).toBe('ask-again');
  });

  test('goes on through words that mean the same', () => {
    expect(nameAt(given, '2026-10-01T12:00:00.000Z')).toBe('given');
    const toTheSecond = { wordingVersion: 'show-first-name/2' };
    expect(nameAt([said('given', '2026-10-02T10:00:00.000Z', toTheSecond)], '2026-12-01T00:00:00.000Z')).toBe('ask-again');
  });

  test('said to the new words counts, and other purposes are not touched', () => {
    expect(nameAt([said('given', '2026-12-02T10:00:00.000Z', { wordingVersion: 'show-first-name/3' })], '2026-12-03T00:00:00.000Z')).toBe(
      'given',
    );
    expect(
      stateAt([said('given', '2026-09-02T10:00:00.000Z', toPost)], { ...toPost, at: '2026-12-02T00:00:00.000Z', pauses: [] }, rules),
    ).toBe('given');
  });

  test('to words nobody knows counts for nothing', () => {
    expect(nameAt([said('given', '2026-09-02T10:00:00.000Z', { wordingVersion: 'lost' })], '2026-09-03T10:00:00.000Z')).toBe('ask-again');
  });

  test('a no stays a no', () => {
    expect(nameAt([said('withdrawn', '2026-09-02T10:00:00.000Z')], '2026-12-02T00:00:00.000Z')).toBe('withdrawn');
  });
});

describe('a yes nobody confirmed', () => {
  const last = { wordingVersion: 'show-first-name/3' };
  const given = [said('given', '2027-01-31T10:00:00.000Z', last)];
  const at = '2028-06-01T00:00:00.000Z';

  test('is asked about after twelve months and lapses after fifteen: on that London day, not before', () => {
    const yes = { purpose: 'show-first-name', saidAt: '2027-01-31T10:00:00.000Z', pauses: [], at } as const;
    expect([reviewOn(yes, policyOn), lapsesOn(yes, policyOn)]).toEqual(['2028-01-31', '2028-04-30']);
    expect(nameAt(given, instantOf('2028-04-29', '23:59'))).toBe('given');
    expect(nameAt(given, instantOf('2028-04-30', '00:00'))).toBe('lapsed');
  });

  test('confirmed in time it has fifteen months again', () => {
    const confirmed = [...given, said('reconfirmed', '2028-02-10T10:00:00.000Z', last)];
    expect(nameAt(confirmed, instantOf('2029-05-09', '23:59'))).toBe('reconfirmed');
    expect(nameAt(confirmed, instantOf('2029-05-10', '00:00'))).toBe('lapsed');
  });

  test('stands still in a pause, also while it lasts', () => {
    const pause = { from: '2027-06-01T10:00:00.000Z', until: '2027-06-11T10:00:00.000Z' };
    expect(nameAt(given, instantOf('2028-05-09', '23:59'), [pause])).toBe('given');
    expect(nameAt(given, instantOf('2028-05-10', '00:00'), [pause])).toBe('lapsed');
    const lasting = { from: '2028-04-01T10:00:00.000Z', until: '' };
    expect(nameAt(given, instantOf('2029-04-29', '23:59'), [lasting])).toBe('given');
  });

  test('a pause from before the yes, or from after it lapsed, gives it nothing', () => {
    const before = { from: '2026-12-01T10:00:00.000Z', until: '2027-01-30T10:00:00.000Z' };
    const after = { from: '2028-05-02T10:00:00.000Z', until: '2028-09-01T10:00:00.000Z' };
    expect(nameAt(given, instantOf('2028-04-30', '00:00'), [before])).toBe('lapsed');
    expect(nameAt(given, instantOf('2028-08-01', '00:00'), [after])).toBe('lapsed');
  });

  test('replayed at an instant, a pause that came later isn’t known yet and one that went on then ends there', () => {
    const pause = { from: '2028-04-10T10:00:00.000Z', until: '2028-12-24T10:00:00.000Z' };
    const yes = { purpose: 'show-first-name', saidAt: '2027-01-31T10:00:00.000Z', pauses: [pause] } as const;
    expect(lapsesOn({ ...yes, at: '2028-04-10T09:59:59.999Z' }, policyOn)).toBe('2028-04-30');
    expect(lapsesOn({ ...yes, at: '2028-04-10T10:00:00.000Z' }, policyOn)).toBe('2028-04-30');
    expect(lapsesOn({ ...yes, at: '2028-04-15T10:00:00.000Z' }, policyOn)).toBe('2028-05-05');
    expect(lapsesOn({ ...yes, at: '2028-12-24T10:00:00.000Z' }, policyOn)).toBe('2029-01-13');
    expect(lapsesOn({ ...yes, at: '2029-12-24T10:00:00.000Z' }, policyOn)).toBe('2029-01-13');
  });

  test('how somebody wants to be reached never lapses and is never asked about', () => {
    const yes = { purpose: 'contact-by-post', saidAt: '2020-01-01T10:00:00.000Z', pauses: [], at } as const;
    expect([reviewOn(yes, policyOn), lapsesOn(yes, policyOn)]).toEqual(['', '']);
    expect(
      stateAt([said('given', '2020-01-01T10:00:00.000Z', toPost)], { ...toPost, at: '2040-01-01T00:00:00.000Z', pauses: [] }, rules),
    ).toBe('given');
  });
});

describe('whatever was said, in whatever order it arrived', () => {
  const purposes: readonly Purpose[] = ['show-first-name', 'contact-by-post'];
  const anyInstant = fc.integer({ min: 0, max: 60 * 24 * 900 }).map((minutes) => minutesAfter('2026-01-01T00:00:00.000Z', minutes));
  const anyEvent = fc
    .tuple(anyInstant, fc.constantFrom(...writtenStates), fc.constantFrom(...purposes), fc.constantFrom(1, 2, 3))
    .map(([at, state, purpose, version]) => said(state, at, { purpose, wordingVersion: `${purpose}/${version}` }));
  const anyHistory = fc.uniqueArray(anyEvent, { maxLength: 8, selector: ({ at }) => at });

  test('consent is never live after a withdrawal until somebody says yes again, at any instant', () => {
    fc.assert(
      fc.property(anyHistory, anyInstant, fc.constantFrom(...purposes), (history, at, purpose) => {
        const spoken = history.filter((event) => event.purpose === purpose && event.at <= at).toSorted((a, b) => (a.at < b.at ? -1 : 1));
        const lastNo = spoken.findLastIndex(({ state }) => state === 'withdrawn' || state === 'refused' || state === 'invalidated');
        const yesSince = spoken.slice(lastNo + 1).some(({ state }) => isYes(state));
        expect(!isYes(stateAt(history, { purpose, at, pauses: [] }, rules)) || yesSince).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('the order in which events arrived makes no difference', () => {
    fc.assert(
      fc.property(anyHistory, anyInstant, fc.func(fc.integer()), (history, at, order) => {
        const shuffled = history.toSorted((one, other) => order(one.at) - order(other.at));
        for (const purpose of purposes) {
          const asked = { purpose, at, pauses: [] };
          expect(stateAt(shuffled, asked, rules)).toBe(stateAt(history, asked, rules));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a preference never lapses, and a later wording with another meaning never inherits a yes', () => {
    fc.assert(
      fc.property(anyHistory, anyInstant, (history, at) => {
        expect(stateAt(history, { purpose: 'contact-by-post', at, pauses: [] }, rules)).not.toBe('lapsed');
        const name = { purpose: 'show-first-name', at, pauses: [] } as const;
        const toOlder = lastEvent(history, name)?.wordingVersion !== 'show-first-name/3';
        if (isYes(stateAt(history, name, rules)) && toOlder) expect(at < '2026-12-01T00:00:00.000Z').toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('only a preference is kept from lapsing', () => {
    const yes = { saidAt: '2026-01-01T10:00:00.000Z', pauses: [], at: '2026-01-02T10:00:00.000Z' };
    const all: readonly (readonly [string, { readonly kind: string }])[] = Object.entries(purposeFacts);
    for (const [name, { kind }] of all)
      if (isPurpose(name))
        expect([name, lapsesOn({ ...yes, purpose: name }, policyOn)]).toEqual([name, kind === 'consent' ? '2027-04-01' : '']);
  });

  const isPurpose = (name: string): name is Purpose => name in purposeFacts;
});
