import { measureCold } from '#test/bench/cold/measure.ts';
import { describedSystem } from '#test/bench/described.ts';
import { measureGrowth, measureWarm, withWorlds } from '#test/bench/growth/measure.ts';
import { asJson, printPart } from '#test/bench/print.ts';
import { timed, type Part } from '#test/bench/row.ts';
import { measureSteps } from '#test/bench/steps/measure.ts';

/**
 * `npm run bench`: cold starts, what each step asks of the tables, warm pages a second, and how all of it grows from a thousand to a hundred
 * thousand claims. Each target stands beside its figure, met or with the reason why not. `-- --json` prints the numbers alone; `--only=cold`, `steps` or
 * `growth` measures one. Everything it makes is in temporary folders and gone afterwards.
 */
const isJson = process.argv.includes('--json');
const only = process.argv.find((word) => word.startsWith('--only='))?.slice('--only='.length);
const isWanted = (name: string): boolean => only === undefined || only === name;

const parts: Part[] = [];
const note = (part: Part): void => {
  parts.push(part);
  if (!isJson) printPart(part);
};

const system = await describedSystem();
if (isWanted('cold')) note(await timed(() => measureCold(system)));
if (isWanted('steps')) note(await timed(() => measureSteps()));
if (isWanted('growth')) {
  await withWorlds(new Date().toISOString(), async (small, large) => {
    note(await timed(() => measureWarm(system, small)));
    note(await timed(() => measureGrowth(system, small, large)));
  });
}

if (isJson) console.log(asJson(parts));
else {
  const targets = parts.flatMap(({ rows }) => rows.flatMap(({ target }) => target ?? []));
  console.log(`\n${targets.filter(({ met }) => met).length} of ${targets.length} targets met`);
}
