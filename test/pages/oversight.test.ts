import { beforeAll, describe, expect, test } from 'vitest';
import { addingEntry } from '#shared/store/journal.ts';
import { chained } from '#test/support/journal-stories.ts';
import { useOversight } from '#test/support/oversight-service.ts';
import { buttons, mainText } from '#test/support/read-page.ts';

const oversight = useOversight({ now: '2026-11-23T10:00:00.000Z' });
const { calls, signedIn } = oversight;

describe('policy', () => {
  test('shows each row with its value, its source and that it is only proposed', async () => {
    const page = mainText((await (await signedIn('administrator')).get('/policy')).html);
    expect(page).toContain('mileage.car_van.band1 £0.55 a mile 6 April 2026');
    expect(page).toContain('HMRC approved mileage rates');
    expect(page).toContain('Proposed');
    expect(page).not.toContain('£0.45 a mile');
  });

  test('offers nothing to press: it adopts nothing', async () => {
    const [, main = ''] = (await (await signedIn('administrator')).get('/policy')).html.split('<main');
    expect(buttons(main.split('</main>')[0] ?? '')).toEqual([]);
  });

  test('is closed to those who decide or pay', async () => {
    for (const role of ['approver', 'payment-maker', 'coordinator', 'auditor'] as const)
      expect((await (await signedIn(role)).get('/policy')).status).toBe(404);
  });
});

describe('the journal', () => {
  const story = chained([
    { aggregate: 'claim#k9', type: 'claim-started', at: '2026-11-20T09:00:00.000Z', facts: {} },
    {
      aggregate: 'claim#k9',
      type: 'claim-sent',
      at: '2026-11-20T09:05:00.000Z',
      facts: { boardId: 'thursday', alias: 'alias-k9', askedPence: 4_200 },
    },
    {
      aggregate: 'person#alias-k9',
      type: 'choice-changed',
      at: '2026-11-20T09:02:00.000Z',
      facts: { purpose: 'show-first-name', state: 'given' },
    },
  ]);

  beforeAll(async () => {
    for (const entry of story) await oversight.transact([addingEntry(entry)]);
  });

  test('an auditor reads a day in order, in three calls', async () => {
    const auditor = await signedIn('auditor');
    calls();
    const page = mainText((await auditor.get('/journal?day=2026-11-20')).html);
    expect(calls()).toBe(3);
    expect(page.indexOf('09:00:00')).toBeLessThan(page.indexOf('09:02:00'));
    expect(page.indexOf('09:02:00')).toBeLessThan(page.indexOf('09:05:00'));
  });

  test('a day with more than one page passes over nothing', async () => {
    const many = chained(
      Array.from({ length: 230 }, (_none, index) => ({
        aggregate: `run#${index}`,
        type: 'run-made',
        at: new Date(Date.parse('2026-11-18T09:00:00.000Z') + index * 1_000).toISOString(),
        facts: {},
      })),
    );
    for (const entry of many) await oversight.transact([addingEntry(entry)]);
    const auditor = await signedIn('auditor');
    const found = new Set<string>();
    for (let address = '/journal?day=2026-11-18', pages = 0; address !== '' && pages < 10; pages += 1) {
      const { html } = await auditor.get(address);
      [...html.matchAll(/>run#(\d+)</g)].forEach((match) => found.add(match[1] ?? ''));
      address = /href="(\/journal\?[^"]*from=[^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    }
    expect(found.size).toBe(230);
  });

  test('the history of one thing says that its chain is whole', async () => {
    const page = mainText((await (await signedIn('auditor')).get(`/journal/${encodeURIComponent('claim#k9')}`)).html);
    expect(page).toContain('The chain is whole');
    expect(page).toContain('askedPence: 4200');
  });

  test('an entry that was altered breaks its chain', async () => {
    const [first, second] = chained([
      { aggregate: 'claim#bad', type: 'claim-started', at: '2026-11-19T09:00:00.000Z', facts: {} },
      { aggregate: 'claim#bad', type: 'claim-decided', at: '2026-11-19T09:01:00.000Z', facts: { payablePence: 100 } },
    ]);
    if (first === undefined || second === undefined) throw new Error('Two steps are two entries');
    await oversight.transact([addingEntry(first), addingEntry({ ...second, facts: { payablePence: 10_000 } })]);
    expect(mainText((await (await signedIn('auditor')).get('/journal/claim%23bad')).html)).toContain('The chain is broken');
  });

  test('a day that is none shows today, and a thing that is not there is not found', async () => {
    const auditor = await signedIn('auditor');
    expect(mainText((await auditor.get('/journal?day=yesterday')).html)).toContain('Monday 23 November 2026');
    expect((await auditor.get('/journal/claim%23nothing')).status).toBe(404);
    expect((await auditor.get('/journal?about=claim%23k9')).location).toBe('/journal/claim%23k9');
  });

  test('only an auditor reads it', async () => {
    for (const role of ['coordinator', 'administrator', 'named-lead'] as const)
      expect((await (await signedIn(role)).get('/journal')).status).toBe(404);
  });
});
