import { describedSystem } from '#test/bench/described.ts';
import { measureGrowth, measureWarm, withWorlds } from '#test/bench/growth/measure.ts';
import { printPart } from '#test/bench/print.ts';
import { timed } from '#test/bench/row.ts';
const system = await describedSystem();
const t = performance.now();
await withWorlds(new Date().toISOString(), async (small, large) => {
  console.log('worlds', small.claims, large.claims, (performance.now()-t)/1000);
  printPart(await timed(() => measureWarm(system, small)));
  printPart(await timed(() => measureGrowth(system, small, large)));
});
