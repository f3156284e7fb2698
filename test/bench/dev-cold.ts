import { describedSystem } from '#test/bench/described.ts';
import { measureCold } from '#test/bench/cold/measure.ts';
import { printPart } from '#test/bench/print.ts';
import { timed } from '#test/bench/row.ts';
const system = await describedSystem();
printPart(await timed(() => measureCold(system)));
