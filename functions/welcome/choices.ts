import { choiceQuestions, choiceTable } from '#shared/content/choice-table.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { showPage } from '#shared/http/show-page.ts';
import { choicesPage, type ChoicesView } from '#shared/views/pages/welcome/choices.ts';

/** GET /choices-at-every-step: what somebody can choose at each step, out of the table and nowhere else. */
export const choices = (): PageHandler => async (request) =>
  Promise.resolve(showPage(request, choicesPage, { title: 'Your choices at every step', backHref: '/your-rights' }, view));

const rows = Object.values(choiceTable);

/** Whether a question has the same answer at every step: it is then said once. */
const isSame = ({ cell }: (typeof choiceQuestions)[number]): boolean => new Set(rows.map((row) => row[cell])).size === 1;

const answersOf = (row: (typeof rows)[number], same: boolean): ChoicesView['always'] =>
  choiceQuestions.filter((one) => isSame(one) === same).map(({ cell, question }) => ({ key: question, value: row[cell] }));

const view: ChoicesView = {
  always: rows.slice(0, 1).flatMap((row) => answersOf(row, true)),
  steps: rows.map((row) => ({ title: row.step, rows: answersOf(row, false) })),
};
