import type { System } from '#infra/local/template/system.ts';
import { cookieNames } from '#shared/http/cookies.ts';
import { startCountingProxy, sumOf } from '#test/bench/counting-proxy.ts';
import { pagesToOpen, warmPages, type PageToOpen } from '#test/bench/growth/pages.ts';
import { cookieOf } from '#test/bench/growth/same-everywhere.ts';
import { makeWorld, type World } from '#test/bench/growth/world.ts';
import type { Instances } from '#test/bench/instances.ts';
import { medianOf, rounded, type Part, type Row } from '#test/bench/row.ts';
import { newVisitor } from '#test/support/visitor.ts';

const fewClaims = 1_000;
export const manyClaims = 100_000;
/** Loading ends then, however much is there. */
const loadMilliseconds = 60_000;
const warmUps = 5;
/** Rounds of one page go on for so long, at least and at most so often. */
const pageMilliseconds = 2_500;
const roundsAtLeast = 9;
const roundsAtMost = 60;
const warmMilliseconds = 1_500;

export type Measured = Omit<Part, 'seconds'>;

/** Two engines side by side, one with a thousand claims and one with a hundred thousand, and the same pages of each in turns. */
export const withWorlds = async <T>(now: string, work: (small: World, large: World) => Promise<T>): Promise<T> => {
  const small = await makeWorld(fewClaims, now, Number.POSITIVE_INFINITY);
  const large = await makeWorld(manyClaims, now, performance.now() + loadMilliseconds);
  try {
    return await work(small, large);
  } finally {
    await small.engine.stop();
    await large.engine.stop();
  }
};

/** How many pages a second one copy of a function answers, one after another, on the real engine. */
export const measureWarm = async (system: System, world: World): Promise<Measured> => {
  const instances = world.instancesAt(world.engine.endpoint, system);
  try {
    const rows: Row[] = [];
    for (const page of warmPages) {
      for (let time = 0; time < warmUps * 4; time += 1) await open(instances, page);
      const times: number[] = [];
      const end = performance.now() + warmMilliseconds;
      while (performance.now() < end) times.push(await open(instances, page));
      const figures = { 'pages a second': rounded((times.length * 1000) / warmMilliseconds), 'median ms': rounded(medianOf(times), 1) };
      rows.push({ what: page.what, figures, target: undefined, because: '' });
    }
    const how = `One copy of each function, one page after another, ${world.claims.toLocaleString('en-GB')} claims in the table; the database engine shares the machine.`;
    return { name: 'Warm pages', how, rows };
  } finally {
    await instances.stop();
  }
};

export const measureGrowth = async (system: System, small: World, large: World): Promise<Measured> => {
  const counted = [await countPages(system, small), await countPages(system, large)] as const;
  const both = [small, large].map((world) => world.instancesAt(world.engine.endpoint, system));
  try {
    const rows: Row[] = [];
    for (const page of pagesToOpen) rows.push(rowOf(page, counted, await timesInTurns(both, page), large.claims));
    const how = `The same pages with ${small.claims.toLocaleString('en-GB')} and with ${large.claims.toLocaleString('en-GB')} claims in the tables, in turns; times are of the quicker quarter, where the least else was going on.`;
    return { name: 'Growth', how, rows };
  } finally {
    await Promise.all(both.map((instances) => instances.stop()));
  }
};

type Counted = ReadonlyMap<string, ReturnType<typeof sumOf>>;

const countPages = async (system: System, world: World): Promise<Counted> => {
  const proxy = await startCountingProxy(world.engine.endpoint);
  const instances = world.instancesAt(proxy.endpoint, system);
  try {
    const counted = new Map<string, ReturnType<typeof sumOf>>();
    for (const page of pagesToOpen) {
      await open(instances, page);
      counted.set(page.what, sumOf(proxy.take()));
    }
    return counted;
  } finally {
    await instances.stop();
    await proxy.stop();
  }
};

const timesInTurns = async (both: readonly Instances[], page: PageToOpen): Promise<readonly number[]> => {
  const times = both.map((): number[] => []);
  const end = performance.now() + pageMilliseconds;
  for (let round = -warmUps; round < roundsAtMost && (round < roundsAtLeast || performance.now() < end); round += 1) {
    // The one that goes first changes, so that neither always follows the other.
    for (const index of round % 2 === 0 ? [0, 1] : [1, 0]) {
      const [instances, kept] = [both[index], times[index]];
      if (instances === undefined || kept === undefined) continue;
      const milliseconds = await open(instances, page);
      if (round >= 0) kept.push(milliseconds);
    }
  }
  return times.map(quickerQuarterOf);
};

/** The middle of the quicker half. */
const quickerQuarterOf = (times: readonly number[]): number =>
  medianOf(times.toSorted((one, other) => one - other).slice(0, Math.ceil(times.length / 2)));

/** Opens a page and answers how long it took. One that doesn't open is a fault of this bench. */
const open = async (instances: Instances, page: PageToOpen): Promise<number> => {
  const visitor = newVisitor(instances.served);
  if (page.by !== 'nobody') visitor.cookies.set(cookieNames.session, cookieOf(page.by));
  const started = performance.now();
  const { status } = await visitor.get(page.path);
  const milliseconds = performance.now() - started;
  if (status !== 200) throw new Error(`${page.path} answered ${status}`);
  return milliseconds;
};

const rowOf = (
  page: PageToOpen,
  [few, many]: readonly [Counted, Counted],
  [fewMs = 0, manyMs = 0]: readonly number[],
  loaded: number,
): Row => {
  const [before, after] = [few.get(page.what), many.get(page.what)];
  const ratio = (name: 'calls' | 'read units'): number => rounded((after?.[name] ?? Number.NaN) / (before?.[name] ?? Number.NaN), 2);
  const figures = {
    calls: ratio('calls'),
    units: ratio('read units'),
    time: rounded(manyMs / fewMs, 2),
    'units before': before?.['read units'] ?? 0,
    'units after': after?.['read units'] ?? 0,
    'ms before': rounded(fewMs, 1),
    'ms after': rounded(manyMs, 1),
  };
  const isMet = figures.calls <= 1.1 && figures.units <= 1.1 && figures.time <= 1.3 && loaded === manyClaims;
  const because = [
    loaded === manyClaims ? '' : `only ${loaded} claims were there when time was up`,
    figures.units > 1.1 || figures.calls > 1.1 ? (page.grows ?? 'it reads more') : '',
    figures.time > 1.3 && figures.units <= 1.1 ? 'the same calls and units took longer on this machine' : '',
  ];
  return {
    what: page.what,
    figures,
    target: { words: 'calls and units ≤ 1.1, time ≤ 1.3', met: isMet },
    because: because.filter((part) => part !== '').join('; '),
  };
};
