import { describe, expect, test } from 'vitest';
import { afterWithdrawal, consentInOrder, type Use } from '#shared/domain/consent/uses.ts';
import { bankHolidays } from '#shared/policy/bank-holidays.ts';
import { consentRulesOfTests as rules, said } from '#test/support/consents.ts';

const use = (useId: string, changes: Partial<Use> = {}): Use => ({
  useId,
  purpose: 'show-first-name',
  what: 'your name beside your words',
  where: `page ${useId}`,
  usedAt: '2026-09-10T10:00:00.000Z',
  hands: 'ours',
  ...changes,
});

describe('after a withdrawal', () => {
  const uses = [
    use('page'),
    use('paper-sent', { hands: 'others', where: 'the paper of 3 September, with the clerk' }),
    use('paper-printed', { hands: 'printed' }),
    use('webcast', { hands: 'published' }),
    use('partner', { hands: 'others', where: 'the partner’s website' }),
    use('other-purpose', { purpose: 'use-words-without-name' }),
    use('other-paper', { purpose: 'use-words-without-name', hands: 'others' }),
  ];
  const downstream = { askWithin: 1, holidays: bankHolidays['england-and-wales'] };
  const answer = afterWithdrawal(uses, { purpose: 'show-first-name', at: '2026-09-11T15:00:00.000Z' }, downstream);
  const ids = (list: readonly Use[]) => list.map(({ useId }) => useId);

  test('the list is honest: gone, asked, printed, not to be recalled, and nothing of another purpose', () => {
    expect(ids(answer.gone)).toEqual(['page']);
    expect(ids(answer.asked)).toEqual(['paper-sent', 'partner']);
    expect(ids(answer.printed)).toEqual(['paper-printed']);
    expect(ids(answer.notRecalled)).toEqual(['webcast']);
  });

  test('whoever has a copy is asked within one working day: on a Friday by Monday', () => {
    expect(answer.tasks).toEqual([
      { useId: 'paper-sent', where: 'the paper of 3 September, with the clerk', dueOn: '2026-09-14' },
      { useId: 'partner', where: 'the partner’s website', dueOn: '2026-09-14' },
    ]);
  });

  test('the day it was withdrawn on is London’s', () => {
    const late = afterWithdrawal(uses, { purpose: 'show-first-name', at: '2026-09-10T23:30:00.000Z' }, downstream);
    expect(late.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-09-14', '2026-09-14']);
  });
});

describe('consent in order', () => {
  const history = [said('given', '2026-09-05T10:00:00.000Z'), said('withdrawn', '2026-09-12T10:00:00.000Z')];
  const inOrder = (uses: readonly Use[], pauses: readonly { from: string; until: string }[] = []) =>
    consentInOrder(uses, { history, pauses }, rules);

  test('counts uses in our hands whose consent was a yes when they were used, whatever was said since', () => {
    expect(inOrder([use('a'), use('b', { usedAt: '2026-09-05T10:00:00.000Z' })])).toEqual({ uses: 2, inOrder: 2 });
  });

  test('a use before the yes or after the withdrawal is out of order', () => {
    const before = use('a', { usedAt: '2026-09-05T09:59:59.999Z' });
    const after = use('b', { usedAt: '2026-09-12T10:00:00.000Z' });
    expect(inOrder([before, after, use('c')])).toEqual({ uses: 3, inOrder: 1 });
  });

  test('what is not in our hands isn’t counted', () => {
    const elsewhere = (['others', 'printed', 'published'] as const).map((hands) =>
      use(hands, { hands, usedAt: '2026-10-01T10:00:00.000Z' }),
    );
    expect(inOrder([...elsewhere, use('a')])).toEqual({ uses: 1, inOrder: 1 });
  });

  test('a use after the yes had lapsed is out of order, unless a pause kept it', () => {
    const yes = [said('given', '2027-01-01T10:00:00.000Z', { wordingVersion: 'show-first-name/3' })];
    const late = use('a', { usedAt: '2028-04-02T10:00:00.000Z' });
    expect(consentInOrder([late], { history: yes, pauses: [] }, rules)).toEqual({ uses: 1, inOrder: 0 });
    const pauses = [{ from: '2027-05-01T10:00:00.000Z', until: '2027-05-10T10:00:00.000Z' }];
    expect(consentInOrder([late], { history: yes, pauses }, rules)).toEqual({ uses: 1, inOrder: 1 });
  });
});
