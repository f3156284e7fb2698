import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alikeGroups } from '#shared/domain/checks/alike.ts';
import { withAlikeCleared } from '#shared/domain/checks/clearing.ts';
import { dayKindAmount, sameDayKindAmount } from '#shared/domain/checks/same-day-kind-amount.ts';
import { receiptContent, sameReceipt } from '#shared/domain/checks/same-receipt.ts';
import type { AlikeCleared, Claim, ClaimLine } from '#shared/domain/claim.ts';
import { aClaim, aLine } from '#test/support/builders.ts';
import { aContext, anotherClaim } from '#test/support/check-context.ts';

const of = (...lines: readonly Partial<ClaimLine>[]) =>
  aClaim({ lines: lines.map((line, index) => aLine({ lineId: `l${index}`, ...line })) });
const photo = (contentHash: string): Partial<ClaimLine> => ({ receipt: { key: `key-${contentHash}`, state: 'kept', contentHash } });
const pairs = (claim: Claim, others = [anotherClaim()]) => sameDayKindAmount.look(claim, aContext({ others })).figures['alike'];

test.each<[string, Claim, number]>([
  ['two costs alike', of({}, {}), 1],
  ['another day', of({}, { happenedOn: '2026-11-13' }), 0],
  ['another kind', of({}, { kind: 'childcare' }), 0],
  ['another amount', of({}, { askedPence: 461 }), 0],
  ['nothing asked twice', of({ askedPence: 0 }, { askedPence: 0 }), 0],
  ['three alike make three pairs', of({}, {}, {}), 3],
])('within a claim: %s', (_what, claim, alike) => {
  expect(pairs(claim)).toBe(alike);
});

test('a cost that is in an earlier claim too is shown, and two of the earlier ones are not this claim’s to show', () => {
  const before = anotherClaim({ lines: [aLine({ lineId: 'x' })] });
  expect(sameDayKindAmount.look(of({}), aContext({ others: [before] }))).toEqual({
    passed: false,
    because: 'Two costs have the same day, kind and amount. They may both be real.',
    figures: { alike: 1 },
  });
  const twice = anotherClaim({ lines: [aLine({ lineId: 'x' }), aLine({ lineId: 'y' })] });
  expect(pairs(of({ askedPence: 1 }), [twice])).toBe(0);
  expect(pairs(of({}), [twice])).toBe(2);
});

test('what was looked through is said', () => {
  expect(sameDayKindAmount.look(of({}), aContext()).because).toBe('No two costs are the same, here or in what they sent before.');
  expect(sameDayKindAmount.look(of({}), aContext({ others: undefined }))).toEqual({
    passed: true,
    because: 'No two costs are the same, here; what they sent before was not read.',
    figures: { alike: 0 },
  });
});

test('the same photo for two costs is shown, whatever they come to', () => {
  const claim = of({ ...photo('h'), askedPence: 1 }, { ...photo('h'), askedPence: 2 });
  expect(sameReceipt.look(claim, aContext())).toEqual({
    passed: false,
    because: 'Two costs have the same photo. It may be for both.',
    figures: { alike: 1, elsewhere: 0 },
  });
  const before = anotherClaim({ lines: [aLine({ lineId: 'x', ...photo('h') })] });
  expect(sameReceipt.look(of(photo('h')), aContext({ others: [before] })).figures).toEqual({ alike: 1, elsewhere: 0 });
});

test('photos that are not kept, or not there, are like no other', () => {
  const waiting = { receipt: { key: 'k', state: 'checking', contentHash: 'h' } } as const;
  expect(sameReceipt.look(of(waiting, waiting), aContext())).toEqual({
    passed: true,
    because: 'No photo is there twice.',
    figures: { alike: 0, elsewhere: 0 },
  });
  expect(sameReceipt.look(of({}, {}), aContext({ receiptsOfOthers: new Set(['']) })).figures['alike']).toBe(0);
});

test('a photo that somebody else sent is shown first, and where nobody compared it is said', () => {
  const claim = of(photo('h'), { ...photo('h'), askedPence: 2 });
  expect(sameReceipt.look(claim, aContext({ receiptsOfOthers: new Set(['h', 'i']) }))).toEqual({
    passed: false,
    because: 'Somebody else sent the same photo. It may be for both of them.',
    figures: { alike: 1, elsewhere: 2 },
  });
  const half = (changes: Parameters<typeof aContext>[0]) => sameReceipt.look(of(photo('h')), aContext(changes));
  expect(half({ receiptsOfOthers: undefined })).toEqual({
    passed: false,
    because: 'No photo is there twice among the costs of this person. Other people’s were not compared.',
    figures: { alike: 0, elsewhere: 0, lookedAt: 0 },
  });
  expect(half({ receiptsOfOthers: undefined, others: undefined }).because).toBe(
    'No photo is there twice among these costs. Other people’s were not compared.',
  );
  expect(half({})).toEqual({ passed: true, because: 'No photo is there twice.', figures: { alike: 0, elsewhere: 0 } });
});

test('where there is no photo at all there is none to compare, whoever’s were read', () => {
  expect(sameReceipt.look(of({}), aContext({ receiptsOfOthers: undefined }))).toEqual({
    passed: true,
    because: 'No photo is there twice.',
    figures: { alike: 0, elsewhere: 0 },
  });
});

const cleared = (check: AlikeCleared['check'], ...lines: readonly string[]): AlikeCleared => ({
  check,
  lines,
  by: 's1',
  at: '2026-11-20T09:00:00.000Z',
});

test('a pair that was cleared is not shown again, by its own check only', () => {
  const alike = of({}, {});
  expect(pairs({ ...alike, alikeCleared: [cleared('same-day-kind-amount', 'k1/l1', 'k1/l0')] })).toBe(0);
  expect(pairs({ ...alike, alikeCleared: [cleared('same-receipt', 'k1/l0', 'k1/l1')] })).toBe(1);
  expect(pairs({ ...alike, alikeCleared: [cleared('same-day-kind-amount', 'k1/l0')] })).toBe(1);
});

test('what another claim’s deciding cleared counts here, and a third like them is asked about', () => {
  const before = anotherClaim({ lines: [aLine({ lineId: 'x' })], alikeCleared: [cleared('same-day-kind-amount', 'k0/x', 'k1/l0')] });
  expect(pairs(of({}), [before])).toBe(0);
  expect(pairs(of({}, {}), [before])).toBe(2);
});

test('groups have each line by its name, and only those with a line of this claim', () => {
  const before = anotherClaim({
    lines: [aLine({ lineId: 'x' }), aLine({ lineId: 'y', askedPence: 5 }), aLine({ lineId: 'z', askedPence: 5 })],
  });
  expect(alikeGroups(of({}, { askedPence: 7 }), [before], dayKindAmount)).toEqual([['k1/l0', 'k0/x']]);
  expect(receiptContent(aLine())).toBe('');
});

const full = (line: Partial<ClaimLine>): Partial<ClaimLine> => ({
  decision: { paysPence: line.askedPence ?? 460, reasonCode: '', reasonWords: '' },
  ...line,
});
const decided = (...lines: readonly Partial<ClaimLine>[]): Claim => ({
  ...of(...lines),
  state: 'approved',
  decidedBy: 's-approver',
  decidedAt: '2026-11-23T10:00:00.000Z',
});

test('paying both in full says that both are real; paying one less does not', () => {
  const before = anotherClaim({ lines: [aLine({ lineId: 'x', ...photo('h') })] });
  const claim = decided(full(photo('h')), full({ askedPence: 7 }));
  expect(withAlikeCleared(claim, [before]).alikeCleared).toEqual([
    { check: 'same-day-kind-amount', lines: ['k1/l0', 'k0/x'], by: 's-approver', at: '2026-11-23T10:00:00.000Z' },
    { check: 'same-receipt', lines: ['k1/l0', 'k0/x'], by: 's-approver', at: '2026-11-23T10:00:00.000Z' },
  ]);
  const less = { decision: { paysPence: 459, reasonCode: 'other', reasonWords: 'x' } } as const;
  expect(withAlikeCleared(decided(full({}), less), []).alikeCleared).toEqual([]);
  expect(withAlikeCleared(decided({}, {}), []).alikeCleared).toEqual([]);
});

test('what was cleared once is not written again, and stays where it is', () => {
  const once = withAlikeCleared(decided(full({}), full({})), []);
  expect(once.alikeCleared).toHaveLength(1);
  expect(withAlikeCleared({ ...once, decidedBy: 's-other' }, []).alikeCleared).toEqual(once.alikeCleared);
  const photos = withAlikeCleared({ ...once, lines: once.lines.map((line) => ({ ...line, ...photo('h') })) }, []);
  expect(photos.alikeCleared.map(({ check }) => check)).toEqual(['same-day-kind-amount', 'same-receipt']);
});

test('a third like two that were cleared is written with them', () => {
  const two = withAlikeCleared(decided(full({}), full({})), []);
  const third = anotherClaim({ lines: [aLine({ lineId: 'x' })] });
  expect(withAlikeCleared(two, [third]).alikeCleared.map(({ lines }) => lines)).toEqual([
    ['k1/l0', 'k1/l1'],
    ['k1/l0', 'k1/l1', 'k0/x'],
  ]);
});

test('whatever is alike, once all of it is paid in full nothing of it is shown again', () => {
  const lines = fc.array(fc.record({ askedPence: fc.constantFrom(100, 200, 300), hash: fc.constantFrom('', 'h', 'i') }), { maxLength: 8 });
  const linesOf = (each: readonly { readonly askedPence: number; readonly hash: string }[]) =>
    each.map(({ askedPence, hash }) => full({ askedPence, ...(hash === '' ? {} : photo(hash)) }));
  fc.assert(
    fc.property(lines, lines, (here, there) => {
      const others = [anotherClaim({ lines: linesOf(there).map((line, index) => aLine({ lineId: `o${index}`, ...line })) })];
      const after = withAlikeCleared(decided(...linesOf(here)), others);
      for (const check of [sameDayKindAmount, sameReceipt]) expect(check.look(after, aContext({ others })).passed).toBe(true);
    }),
  );
});
