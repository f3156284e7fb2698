import { dateWithoutDay } from '#shared/content/dates.ts';
import { policyNames } from '#shared/content/policy-names/policy-names.ts';
import { adoptionInWords, policyValueInWords, standingInWords } from '#shared/content/policy-words.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import type { Adoption, PolicyKind, PolicyRow } from '#shared/domain/policy-row.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { fromTheStart } from '#shared/policy/row.ts';
import { policyPage, type PolicyView } from '#shared/views/pages/oversight/policy.ts';

export interface PolicyDeps {
  readonly policyVersion: string;
  readonly policyRows: readonly PolicyRow[];
}

const captions: readonly (readonly [PolicyKind, string])[] = [
  ['rate', 'Rates'],
  ['limit', 'Limits'],
  ['clock', 'Clocks'],
  ['flag', 'Signs to look again: they stop nothing'],
  ['rule', 'Rules'],
  ['info', 'Shown to people, and never applied'],
  ['text', 'Texts'],
];

/** GET /policy: what applies today and what comes, by kind. It adopts nothing. */
export const showPolicy =
  (deps: PolicyDeps): PageHandler =>
  (request) => {
    const today = londonDateOf(request.now);
    const current = deps.policyRows.filter(({ effectiveTo }) => effectiveTo === '' || effectiveTo >= today);
    const groups = captions.flatMap(([kind, caption]) => {
      const rows = current.filter((row) => row.kind === kind).map((row) => ({ cells: cellsOf(row, today) }));
      return rows.length === 0 ? [] : [{ caption, rows }];
    });
    const view = { version: deps.policyVersion, day: dateWithoutDay(today), groups };
    return Promise.resolve(showPage(request, policyPage, { title: 'Policy', width: 'wide' }, view));
  };

type Cells = PolicyView['groups'][number]['rows'][number]['cells'];

const cellsOf = (row: PolicyRow, today: string): Cells => [
  { text: policyNames[row.key] ?? row.key, detail: row.key },
  { text: policyValueInWords(row) },
  {
    text: row.effectiveFrom === fromTheStart ? 'From the start' : dateWithoutDay(row.effectiveFrom),
    detail: row.effectiveFrom > today ? 'Not yet' : '',
  },
  { text: row.source, detail: standingInWords(row) },
  { text: '', tag: { text: adoptionInWords(row.adoption), tone: toneOf[row.adoption.state] } },
];

const toneOf: Readonly<Record<Adoption['state'], string>> = { proposed: 'waiting', adopted: 'good', superseded: 'quiet' };
