import { measureSteps } from '#test/bench/steps/measure.ts';
import { printPart } from '#test/bench/print.ts';
import { timed } from '#test/bench/row.ts';
printPart(await timed(() => measureSteps()));
