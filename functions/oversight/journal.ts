import { dateInWords } from '#shared/content/dates.ts';
import type { Facts, JournalEntry } from '#shared/domain/journal.ts';
import { daysAfter, isLondonDate } from '#shared/domain/london-time.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { readJournalDay, readJournalHistory, type JournalDeps } from '#shared/operations/oversight/read-journal.ts';
import { historyPage } from '#shared/views/pages/oversight/history.ts';
import { journalPage } from '#shared/views/pages/oversight/journal.ts';

/** GET /journal: one UTC day, in order. With `about`, the history of that one thing. */
export const showJournal =
  (deps: JournalDeps): PageHandler =>
  async (request) => {
    const about = (request.query.get('about') ?? '').trim();
    if (about !== '') return seeOther(historyHref(about));
    const asked = request.query.get('day') ?? '';
    const date = isLondonDate(asked) ? asked : request.now.slice(0, 10);
    const day = await readJournalDay(deps, { actor: request.actor, date, from: request.query.get('from') ?? '' });
    if (day === undefined) return notFoundPage(request);
    return showPage(
      request,
      journalPage,
      { title: 'Journal', width: 'wide' },
      {
        day: dateInWords(date),
        date,
        problem: asked !== '' && asked !== date ? 'That is not a day. Here is today.' : '',
        beforeHref: `/journal?day=${daysAfter(date, -1)}`,
        afterHref: `/journal?day=${daysAfter(date, 1)}`,
        rows: day.entries.map((entry) => ({
          cells: [
            { text: entry.at.slice(11, 19) },
            { text: entry.type },
            { text: entry.aggregate, href: historyHref(entry.aggregate) },
            { text: entry.by },
          ],
          under: factsInWords(entry.facts),
        })),
        moreHref: day.next === '' ? '' : `/journal?${new URLSearchParams({ day: date, from: day.next }).toString()}`,
      },
    );
  };

/** GET /journal/{aggregate}: everything that happened to one thing, and whether its chain is whole. */
export const showHistory =
  (deps: JournalDeps): PageHandler =>
  async (request) => {
    const aggregate = request.params['aggregate'] ?? '';
    const history = await readJournalHistory(deps, request.actor, aggregate);
    if (history === undefined) return notFoundPage(request);
    const count = history.entries.length;
    const first = history.more ? `The first ${count} entries are shown and checked.` : '';
    return showPage(
      request,
      historyPage,
      { title: 'Journal', backHref: '/journal', width: 'wide' },
      {
        aggregate,
        chain: history.whole ? { text: 'The chain is whole', tone: 'good' } : { text: 'The chain is broken', tone: 'careful' },
        explained: history.whole
          ? `Each entry carries the hash of the one before it, and every hash is right. ${first}`.trim()
          : `An entry was changed, added or taken out after it was written. Compare it with the daily copy in the locked store. ${first}`.trim(),
        rows: history.entries.map(rowOf),
      },
    );
  };

const rowOf = (entry: JournalEntry) => ({
  cells: [
    { text: String(entry.seq) },
    { text: `${entry.at.slice(0, 10)} ${entry.at.slice(11, 19)}` },
    { text: entry.type },
    { text: entry.by },
    { text: entry.hash.slice(0, 12) },
  ],
  under: factsInWords(entry.facts),
});

const historyHref = (aggregate: string): string => `/journal/${encodeURIComponent(aggregate)}`;

const factsInWords = (facts: Facts): string =>
  Object.entries(facts)
    .map(([name, fact]) => `${name}: ${String(fact)}`)
    .join(', ');
