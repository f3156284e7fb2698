import { expect, test } from 'vitest';
import { feeOwed, type Happened } from '#shared/domain/pricing/fee-owed.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { policyOn } from '#shared/policy/lookup.ts';
import { anActivity, anOffer } from '#test/support/builders.ts';

const rules = { policyOn, holidays: bankHolidays['england-and-wales'] };
const owed = (happened: Happened) => feeOwed(anOffer({ feePence: 8_250 }), happened, rules);
const calledOff = (calledOffOn: string, changes: Parameters<typeof anActivity>[0] = {}) =>
  owed({ kind: 'called-off', calledOffOn, activity: anActivity({ heldOn: '2026-11-12', ...changes }) });

test('who took part and who went early are owed all of it', () => {
  expect(owed({ kind: 'took-part' })).toEqual({
    pence: 8_250,
    working: { words: 'In full', policyKeys: [], policyVersion: 'default-2026-11' },
  });
  expect(owed({ kind: 'went-early' })).toEqual({
    pence: 8_250,
    working: { words: 'In full: going early changes nothing', policyKeys: ['pay.left_early'], policyVersion: 'default-2026-11' },
  });
});

test('called off four or five working days before, it is owed in full; six before, not at all', () => {
  const policyKeys = ['pay.cancel_full_within'];
  const inFull = { pence: 8_250, working: { words: 'In full: it was called off late', policyKeys, policyVersion: 'default-2026-11' } };
  expect(calledOff('2026-11-06')).toEqual(inFull);
  expect(calledOff('2026-11-05')).toEqual(inFull);
  expect(calledOff('2026-11-04')).toEqual({
    pence: 0,
    working: { words: 'It was called off in good time', policyKeys, policyVersion: 'default-2026-11' },
  });
});

test('a meeting moved late before is owed in full however early it is called off', () => {
  expect(calledOff('2026-10-01', { movedLateFrom: '2026-09-30' }).pence).toBe(8_250);
});
