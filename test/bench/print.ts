import type { Part, Row } from '#test/bench/row.ts';

/** Prints a part as a table: figures in columns, the target and whether it is met, a reason beside each that isn't. */
export const printPart = (part: Part): void => {
  const names = [...new Set(part.rows.flatMap((row) => Object.keys(row.figures)))];
  const cells = part.rows.map((row) => [row.what, ...names.map((name) => numberIn(row, name)), verdictOf(row)]);
  const heads = ['', ...names, ''];
  const widths = heads.map((head, column) => Math.max(head.length, ...cells.map((line) => line[column]?.length ?? 0)));
  const lineOf = (line: readonly string[]): string =>
    line
      .map((cell, column) =>
        column === 0 || column === heads.length - 1 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ');
  console.log(`\n${part.name} (${part.seconds} s)\n${part.how}\n`);
  console.log(lineOf(heads).trimEnd());
  for (const line of cells) console.log(lineOf(line).trimEnd());
};

const numberIn = (row: Row, name: string): string => {
  const value = row.figures[name];
  return value === undefined ? '' : value.toLocaleString('en-GB', { maximumFractionDigits: 2 });
};

const verdictOf = ({ target, because }: Row): string => {
  if (target === undefined) return because;
  const reason = because === '' ? '' : `: ${because}`;
  return target.met ? `met (${target.words})${reason}` : `NOT met (${target.words})${reason}`;
};

/** The numbers alone, by part and what was measured. */
export const asJson = (parts: readonly Part[]): string =>
  JSON.stringify(
    Object.fromEntries(
      parts.map((part) => [
        part.name,
        part.rows.map(({ what, figures, target, because }) => ({
          what,
          ...figures,
          ...(target === undefined ? {} : { target: target.words, met: target.met }),
          ...(because === '' ? {} : { because }),
        })),
      ]),
    ),
    undefined,
    2,
  );
