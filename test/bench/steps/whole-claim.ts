import type { Row } from '#test/bench/row.ts';

/** What is sent for a claim of one line with a question, from its start until it is paid in a run of its own. */
const path = [
  'POST /costs',
  'POST /costs/{claimId}/add/{kind}',
  'POST /costs/{claimId}/send',
  'POST /approvals/{claimId}/ask',
  'POST /costs/{claimId}/answer',
  'POST /approvals/{claimId}/decide',
  'POST /runs',
  'POST /runs/{runId}/release',
  'POST /runs/{runId}/file',
  'POST /runs/{runId}/confirm',
] as const;

/** One claim from start to paid, with the messages and figures that follow: the sum of its forms, as they were measured. Throws for a form that wasn't. */
export const wholeClaim = (rows: readonly Row[]): Row => {
  const forms = path.map((route) => {
    const row = rows.find(({ what }) => what === route);
    if (row === undefined) throw new Error(`Nothing was measured for ${route}`);
    return row.figures;
  });
  const sum = (figure: string): number =>
    forms.reduce((total, figures) => total + (figures[figure] ?? 0) + (figures[`then ${figure}`] ?? 0), 0);
  const figures = { calls: sum('calls'), 'read units': sum('read units'), 'write units': sum('write units') };
  return {
    what: 'one claim, start to paid',
    figures,
    target: undefined,
    because: 'its ten forms with what follows them; page views not counted',
  };
};
