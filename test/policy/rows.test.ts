import { expect, test } from 'vitest';
import { numberOf, type PolicyRow, type PolicyValue } from '#shared/domain/policy-row.ts';
import { defaultRows, policySections } from '#shared/policy/default-rows.ts';
import { fromTheStart, oursBeside, row, unconfirmed } from '#shared/policy/row.ts';
import { policyRegister } from '#test/policy/policy-register.ts';

const rowsOf = (key: string): readonly PolicyRow[] => defaultRows.filter((each) => each.key === key);

test.each(policyRegister)('%s is %j in %s, from %s', (key, value, unit, from) => {
  expect(rowsOf(key).map((each) => [each.value, each.unit, each.effectiveFrom])).toContainEqual([
    value,
    unit,
    from === '' ? fromTheStart : from,
  ]);
});

test('the default policy has the rows of the register, later ones of their keys and the ones that other rules need, and no other', () => {
  const registered = new Set(policyRegister.map(([key, , , from]) => `${key} ${from === '' ? fromTheStart : from}`));
  const lastFrom = new Map(
    [...registered].toSorted().map((each) => {
      const [key = '', from = ''] = each.split(' ');
      return [key, from] as const;
    }),
  );
  const isLater = ({ key, effectiveFrom }: PolicyRow): boolean => effectiveFrom > (lastFrom.get(key) ?? '9999');
  const more = defaultRows
    .filter((each) => !registered.has(`${each.key} ${each.effectiveFrom}`) && !isLater(each))
    .map(({ key }) => key.split('.')[0]);
  expect(registered.size).toBe(policyRegister.length);
  expect(more).not.toContain('mileage');
  expect(more).not.toContain('info');
});

test('what may not be overridden is marked so', () => {
  const never = [
    'pay.choice_visible_to_host',
    'evidence.strip_metadata',
    'evidence.virus_scan',
    'approve.self',
    'approve.approver_not_payer',
    'approve.conflict_reroute',
    'approve.bank_change_second_check',
    'approve.auto_refuse',
    'approve.review_different_person',
    'info.benefit_status_question',
    'consent.default',
    'suppress.secondary',
    'contact.email_tracking',
    'meeting.content_notes_required',
  ];
  expect(never.filter((key) => rowsOf(key).some(({ overridable }) => overridable !== 'no'))).toEqual([]);
  expect(defaultRows.filter(({ overridable }) => overridable === 'floor').map(({ key }) => key)).toEqual(['suppress.primary_max']);
});

test('rates that were worked out or not confirmed say so', () => {
  const standings = (standing: PolicyRow['standing']): readonly string[] =>
    defaultRows.filter((each) => each.kind === 'rate' && each.standing === standing).map((each) => `${each.key} ${numberOf(each)}`);
  expect(standings('derived')).toEqual([
    'pay.nihr.hour 2750',
    'pay.nihr.two_hours 5500',
    'pay.nihr.half_day 8250',
    'pay.nihr.day 16500',
    'pay.nihr.day_heavy_prep 33000',
  ]);
  expect(standings('unverified')).toEqual([
    'pay.nihr.min_task 1250',
    'pay.nihr.hour 2500',
    'pay.nihr.two_hours 5000',
    'pay.nihr.half_day 7500',
    'pay.nihr.day 15000',
    'pay.nihr.day_heavy_prep 30000',
    'pay.nihr.max 45000',
    'pay.nice.decision_half_day 15000',
    'pay.nice.decision_day 30000',
    'pay.nice.one_off_review 2500',
    'pay.nhse.half_day 7500',
    'pay.nhse.day 15000',
  ]);
});

test('a rate that was worked out is a tenth more than the one before it', () => {
  const worked = defaultRows.filter(({ standing, kind }) => kind === 'rate' && standing === 'derived');
  const numbers = (value: PolicyValue | undefined): number => (typeof value === 'number' ? value : Number.NaN);
  expect(worked.map(({ key, value }) => [key, numbers(value)])).toEqual(
    worked.map(({ key }) => [key, (numbers(rowsOf(key)[0]?.value) * 11) / 10]),
  );
});

test('every limit says which side of it is safer, so that raising one can be told', () => {
  expect(defaultRows.filter(({ kind, safer }) => kind === 'limit' && safer === 'neither').map(({ key }) => key)).toEqual([]);
});

test('information is information, and nothing else is', () => {
  const info = policySections.find(({ title }) => title === 'Shown to people, and never applied')?.rows ?? [];
  expect(info.filter(({ kind }) => kind === 'info').length).toBe(13);
  expect(defaultRows.filter(({ kind }) => kind === 'info')).toEqual(info.filter(({ kind }) => kind === 'info'));
});

test('each heading has rows, and each key stands under one', () => {
  expect(policySections.filter(({ rows, title }) => rows.length === 0 || title === '')).toEqual([]);
  const headings = Map.groupBy(
    policySections.flatMap(({ title, rows }) => rows.map(({ key }) => ({ title, key }))),
    ({ key }) => key,
  );
  expect([...headings].filter(([, of]) => new Set(of.map(({ title }) => title)).size > 1)).toEqual([]);
});

test('a row is proposed, ours, unconfirmed or sourced by what it says of itself', () => {
  const about = { kind: 'limit', source: 'a document' } as const;
  expect(row('a.b', 1, 'count', about)).toEqual({
    key: 'a.b',
    value: 1,
    unit: 'count',
    effectiveFrom: '2000-01-01',
    effectiveTo: '',
    source: 'a document',
    standing: 'sourced',
    kind: 'limit',
    overridable: 'yes',
    floorKey: '',
    safer: 'neither',
    country: 'UK',
    adoption: { state: 'proposed' },
  });
  expect(row('a.b', 1, 'count', { ...about, source: oursBeside('others have 2') })).toMatchObject({
    source: 'Default of this service; others have 2',
    standing: 'ours',
  });
  expect(row('a.b', 1, 'count', { ...about, source: unconfirmed('it is so') })).toMatchObject({
    source: 'General knowledge, to be confirmed: it is so',
    standing: 'unverified',
  });
  const decision = { reference: 'Cabinet 12', on: '2026-11-20', officer: 'Director', second: '', agreedBy: 'Thursday group' };
  const whole = row('a.b', 1, 'count', {
    ...about,
    from: '2026-01-01',
    to: '2026-12-31',
    standing: 'derived',
    overridable: 'floor',
    floorKey: 'a.c',
    safer: 'lower',
    country: 'S',
    adopted: decision,
  });
  expect(whole).toMatchObject({
    effectiveFrom: '2026-01-01',
    effectiveTo: '2026-12-31',
    standing: 'derived',
    overridable: 'floor',
    floorKey: 'a.c',
    safer: 'lower',
    country: 'S',
    adoption: { state: 'adopted', ...decision },
  });
});
