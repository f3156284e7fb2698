import { costWords } from '#shared/content/meetings.ts';
import { moneyTyped } from '#shared/content/money.ts';
import { costKinds, type CostKind, type CoveredCost } from '#shared/domain/activity.ts';
import { readPounds } from '#shared/domain/money.ts';
import type { PlanDetailsView } from '#shared/views/pages/plan/details.ts';

/** The costs of most meetings, which the form shows at once; it opens to show the others. */
const usualKinds: readonly CostKind[] = ['car', 'public-transport', 'childcare'];
const otherKinds = costKinds.filter((kind) => !usualKinds.includes(kind));

type Typed = Readonly<Record<string, string>>;

/** What is covered, as the form shows it: each cost is one of three things, and no number means "as much as it costs". */
export const typedCovers = (covers: readonly CoveredCost[]): Typed =>
  Object.fromEntries(
    costKinds.flatMap((kind) => {
      const cover = covers.find((one) => one.kind === kind);
      const choice = cover === undefined ? 'none' : cover.capPence === 0 ? 'what-it-costs' : 'up-to';
      return [
        [`cover-${kind}`, choice],
        [`cap-${kind}`, cover === undefined || cover.capPence === 0 ? '' : moneyTyped(cover.capPence)],
      ];
    }),
  );

/** The fields of each cost, and whether those that fewer meetings cover are open: when one of them is covered, or has to be looked at. */
export const coverFields = (
  typed: Typed,
  problemFields: readonly string[],
): Pick<PlanDetailsView, 'covers' | 'moreCovers' | 'moreOpen'> => ({
  covers: usualKinds.map(coverField),
  moreCovers: otherKinds.map(coverField),
  moreOpen: otherKinds.some((kind) => isTouched(typed, kind) || problemFields.includes(`cap-${kind}`)),
});

const coverField = (kind: CostKind) => ({ name: `cover-${kind}`, question: costWords[kind], capName: `cap-${kind}` });

const isTouched = (typed: Typed, kind: CostKind): boolean =>
  !['', 'none'].includes(typed[`cover-${kind}`] ?? '') || (typed[`cap-${kind}`] ?? '') !== '';

/** What the form says is covered, or what to look at by field. An amount typed where nothing is chosen is the third choice. */
export const readCovers = (typed: Typed): { readonly covers: readonly CoveredCost[]; readonly problems: Typed } => {
  const read = costKinds.map((kind) => ({ kind, cap: readCap(typed, kind) }));
  return {
    covers: read.flatMap(({ kind, cap }) => (typeof cap === 'number' ? [{ kind, capPence: cap }] : [])),
    problems: Object.fromEntries(read.flatMap(({ kind, cap }) => (typeof cap === 'string' ? [[`cap-${kind}`, cap]] : []))),
  };
};

/** The cap in pence, 0 for none; undefined when it isn't covered; or what to ask about the amount. */
const readCap = (typed: Typed, kind: CostKind): number | string | undefined => {
  const [choice, amount] = [typed[`cover-${kind}`] ?? '', typed[`cap-${kind}`] ?? ''];
  if (choice === 'none' || (choice === '' && amount === '')) return undefined;
  if (choice === 'what-it-costs') return 0;
  if (amount === '') return 'Write the most we pay, like 40.';
  const capPence = readPounds(amount);
  if (capPence === 0) return 'You wrote 0. Choose "Not covered" or "What it costs them", or write the most we pay.';
  return capPence ?? 'Write pounds and pence, like 40.';
};
