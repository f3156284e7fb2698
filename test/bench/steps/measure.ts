import { newId } from '#shared/config/new-id.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { Actor } from '#shared/domain/roles.ts';
import { routesTable, type RouteCase } from '#test/access/routes-table.ts';
import { startCountingProxy, sumOf, type CountingProxy } from '#test/bench/counting-proxy.ts';
import { visitorsSecretHash } from '#test/bench/described.ts';
import { startInstances, type Instances } from '#test/bench/instances.ts';
import { atMost, type Part, type Row } from '#test/bench/row.ts';
import { comeBackFromProvider } from '#test/bench/steps/real-sign-in.ts';
import { reasons } from '#test/bench/steps/reasons.ts';
import { handOn } from '#test/bench/steps/what-follows.ts';
import { wholeClaim } from '#test/bench/steps/whole-claim.ts';
import { formOfRoute } from '#test/support/running/forms.ts';
import { joiningForms } from '#test/support/running/person-forms.ts';
import { plantEverything } from '#test/support/running/plant.ts';
import { actors, signIn } from '#test/support/running/sign-in.ts';
import { startRunningService, type RunningService } from '#test/support/running/start.ts';
import { newVisitor, type Visit, type Visitor } from '#test/support/visitor.ts';

interface Bench {
  readonly running: RunningService;
  readonly instances: Instances;
  readonly proxy: CountingProxy;
}

/** Opens every page and sends every form of the service once, by somebody it is for, and counts what that asks of the tables. */
export const measureSteps = async (): Promise<Omit<Part, 'seconds'>> => {
  const running = await startRunningService();
  const proxy = await startCountingProxy(running.service.engineEndpoint);
  const instances = startInstances(running.service.system, ({ name }) => ({
    ...running.service.environmentOf(name),
    AWS_ENDPOINT_URL_DYNAMODB: proxy.endpoint,
    ORIGIN_SECRET_SHA256: visitorsSecretHash,
  }));
  try {
    const planted = await plantEverything(running);
    const rows: Row[] = [];
    for (const [route, routeCase] of Object.entries(routesTable)) {
      if (changesThings(route, routeCase)) await planted.put();
      rows.push(await rowOf({ running, proxy, instances }, route, routeCase));
    }
    return {
      name: 'Calls and units',
      how: 'Each page and form once, by somebody it is for, with the reading of their session: calls to DynamoDB and the capacity units the engine says they consume. "then" is what messages and figures do with the journal entries it wrote.',
      rows: [...rows, wholeClaim(rows)],
    };
  } finally {
    await instances.stop();
    await proxy.stop();
    await running.stop();
  }
};

const changesThings = (route: string, { changes }: RouteCase): boolean => route.startsWith('POST') || changes === true;

const rowOf = async (bench: Bench, route: string, routeCase: RouteCase): Promise<Row> => {
  const { proxy, instances, running } = bench;
  const actor = actorFor(route, routeCase);
  const answer = await visitOnce(bench, actor, route, routeCase);
  const calls = proxy.take();
  await handOn(instances, calls, running.database.tableNames.journal ?? '');
  const then = proxy.take();
  const figures = { ...sumOf(calls), ...(then.length === 0 ? {} : thenFigures(sumOf(then))) };
  const target = atMost(figures, { calls: changesThings(route, routeCase) || actor.kind === 'staff' ? 3 : 2 });
  const went = answer.status < 400 ? '' : `answered ${answer.status}`;
  const which = target.met ? '' : (reasons[route] ?? calls.map(({ operation }) => operation).join(', '));
  return { what: route, figures, target, because: [went, which].filter((part) => part !== '').join('; ') };
};

const thenFigures = (sum: ReturnType<typeof sumOf>) => ({
  'then calls': sum.calls,
  'then read units': sum['read units'],
  'then write units': sum['write units'],
});

/** Whoever sends the form; for a page the first role that it opens for. */
const actorFor = (route: string, { action, about }: RouteCase): Actor => {
  const opensFor = (actor: Actor): boolean => mayDo(actor, action) && (about === undefined || mayDo(actor, action, about('own')));
  const by = formOfRoute(route)?.by;
  return (by === undefined ? Object.values(actors).find(opensFor) : actors[by]) ?? { kind: 'anyone' };
};

/** One visit by a sign-in made a moment ago, so that noting it was used is not due. What leads up to it isn't counted. */
const visitOnce = async ({ running, instances, proxy }: Bench, actor: Actor, route: string, routeCase: RouteCase): Promise<Visit> => {
  const { origin } = running.service;
  const visitor = newVisitor(instances.served);
  for (const [name, value] of Object.entries(await signIn(running, actor))) visitor.cookies.set(name, value);
  if (leadsUpToJoining.includes(route)) await answerQuestions(visitor, origin, route === 'POST /joined');
  const address = route === 'GET /sign-in/return' ? await comeBackFromProvider(running, visitor) : routeCase.at('own');
  proxy.take();
  if (!route.startsWith('POST')) return visitor.get(address);
  return visitor.post(address, { ...formOfRoute(route)?.fields('own'), ...otherwise[route], requestId: newId() }, { origin });
};

const leadsUpToJoining = ['GET /join/{question}', 'POST /join/{question}', 'GET /joined', 'POST /joined'];

/** Begins to join, and answers every question where joining is to be finished. */
const answerQuestions = async (visitor: Visitor, origin: string, isAll: boolean): Promise<void> => {
  await visitor.post('/join', {}, { origin });
  if (!isAll) return;
  for (const { route, at, fields } of joiningForms) {
    if (route === 'POST /join/{question}') await visitor.post(at('own'), { ...fields('own') }, { origin });
  }
};

/** What is planted was chosen already; a form that changes nothing would show less than it takes. */
const otherwise: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'POST /choices/{purpose}': { choice: 'no' } };
