import { describe, expect, test } from 'vitest';
import { mayDo } from '#shared/domain/permissions.ts';
import { staffRoles } from '#shared/domain/roles.ts';
import { readHistory } from '#shared/store/journal.ts';
import { personActor, staffWith } from '#test/support/builders.ts';
import { useOversight } from '#test/support/oversight-service.ts';
import { mainText } from '#test/support/read-page.ts';

const oversight = useOversight({ now: '2026-11-23T10:00:00.000Z' });
const { calls, signedIn } = oversight;

describe('restricted notes', () => {
  const fields = {
    about: 'Room on Thursday',
    words: 'Ring the front door on Friday.',
    'again-day': '27',
    'again-month': '11',
    'again-year': '2026',
  };
  const form = { ...fields, requestId: '1'.repeat(20) };

  test('a lead writes one, a deputy reads it, and each look is in the journal without what was read', async () => {
    const lead = await signedIn('named-lead');
    expect((await lead.post('/restricted', form)).location).toBe('/restricted?written=yes');
    const deputy = await signedIn('deputy');
    calls();
    const list = await deputy.get('/restricted');
    expect(calls()).toBe(3);
    const href = /href="(\/restricted\/[^"]+)"/.exec(list.html)?.[1] ?? '';
    expect(mainText((await deputy.get(href)).html)).toContain('Ring the front door on Friday.');
    const log = await readHistory(oversight.database, 'restricted', { limit: 10 });
    expect(log.items.map(({ type, by, facts }) => [type, by, facts])).toEqual([
      ['restricted-note-written', 'staff:s-named-lead', {}],
      ['restricted-list-read', 'staff:s-deputy', {}],
      ['restricted-note-read', 'staff:s-deputy', {}],
    ]);
  });

  test('both looking at the same moment are both in the journal', async () => {
    const [lead, deputy] = [await signedIn('named-lead'), await signedIn('deputy')];
    const before = (await readHistory(oversight.database, 'restricted', { limit: 100 })).items.length;
    const answers = await Promise.all([lead.get('/restricted'), deputy.get('/restricted'), lead.get('/restricted')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await readHistory(oversight.database, 'restricted', { limit: 100 })).items.length).toBe(before + 3);
  });

  test('what was typed stays when the day is a Sunday, no day, or has gone', async () => {
    const lead = await signedIn('named-lead');
    const days = [
      ['29', '11'],
      ['31', '11'],
      ['20', '11'],
      ['', ''],
    ];
    for (const [day = '', month = ''] of days) {
      const again = await lead.post('/restricted', { ...fields, 'again-day': day, 'again-month': month });
      expect(again.status).toBe(422);
      expect(again.html).toContain('Ring the front door on Friday.');
    }
  });

  test('nobody else finds them, whatever else they may do', async () => {
    for (const role of staffRoles.filter((each) => !mayDo(staffWith([each]), 'restricted.read'))) {
      const visitor = await signedIn(role);
      expect([
        (await visitor.get('/restricted')).status,
        (await visitor.get('/restricted/x')).status,
        (await visitor.post('/restricted', form)).status,
      ]).toEqual([404, 404, 404]);
    }
    expect((await (await oversight.signedInAs(personActor())).get('/restricted')).status).toBe(404);
  });
});
