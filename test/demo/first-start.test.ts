import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemonstration } from '#infra/demo/load.ts';
import { demonstrationIdentities } from '#infra/local/identity/identities.ts';
import type { Service } from '#infra/local/service.ts';
import { startService } from '#infra/local/start-service.ts';
import { tableNamesFrom } from '#shared/config/environment.ts';
import { settledQuarterOn } from '#shared/domain/figures/period.ts';
import { figuresFrom } from '#shared/domain/figures/reduce.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { whoIsTold } from '#shared/domain/messages/who-is-told.ts';
import { boards } from '#shared/policy/organisation.ts';
import { smallNumbersOn } from '#shared/policy/small-numbers-on.ts';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { itemsOf, readEverything, type Source } from '#test/model/everything.ts';
import { clientOf } from '#test/support/engine.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'alongside-demonstration-'));
const running: { service?: Service } = {};

beforeAll(async () => {
  running.service = await startService({ dataDir, port: 0, fill: loadDemonstration });
  await running.service.idle();
}, 180_000);

afterAll(async () => {
  await running.service?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const service = (): Service => {
  if (running.service === undefined) throw new Error('The service is there from beforeAll on');
  return running.service;
};

/** Every table by its name, whichever function it was given to. */
const source = (): Source => {
  const functions = ['people', 'activities', 'claims', 'payments', 'messages', 'figures'];
  const tableNames = functions.reduce((all, name) => ({ ...all, ...tableNamesFrom(service().environmentOf(name)) }), {});
  return {
    endpoint: service().engineEndpoint,
    database: { client: DynamoDBDocumentClient.from(clientOf(service().engineEndpoint)), tableNames },
  };
};

test('the first start brings a year of which nobody is told again, and the last hour of which they are', async () => {
  const { entries } = await readEverything(source());
  const messages = (await itemsOf(source(), 'messages')).filter(({ sk }) => sk.startsWith('message#'));
  expect(entries.filter(({ type }) => whoIsTold[type] !== undefined).length).toBeGreaterThan(150);
  expect(messages.map(({ kind }) => kind).toSorted()).toEqual([
    'costs-question',
    'invited',
    'invited',
    'invited',
    'invited',
    'what-happened-next',
  ]);
  expect(messages.filter(({ state }) => state === 'by-hand')).toHaveLength(2);
});

test('the boards have the figures of the whole year', async () => {
  const { entries } = await readEverything(source());
  const stored = (await itemsOf(source(), 'board'))
    .filter(({ pk }) => pk.startsWith('figures#'))
    .map(({ pk, sk, ...amounts }) => [`${pk.slice('figures#'.length)}\n${sk.slice('board#'.length)}`, withoutNothing(amounts)] as const);
  expect(new Map(stored)).toEqual(figuresFrom(entries));
});

const withoutNothing = (amounts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0));

test('nothing was refused and nothing is left undelivered', () => {
  expect(service().notes()).toEqual([]);
  expect(service().deadLetters()).toEqual([]);
  expect(demonstrationIdentities(dataDir).length).toBeGreaterThan(25);
});

test('every quarter of that year was frozen as it went by, and the board with ten people has something to show', async () => {
  const snapshots = (await itemsOf(source(), 'board')).filter(({ pk }) => pk.startsWith('snapshot#'));
  const today = londonDateOf(new Date().toISOString());
  const settled = settledQuarterOn(today, smallNumbersOn(today).settlesDays);
  expect(
    snapshots
      .filter(({ sk }) => sk === settled)
      .map(({ pk }) => pk)
      .toSorted(),
  ).toEqual(boards.map(({ boardId }) => `snapshot#${boardId}`).toSorted());
  const ofThursday = snapshots.find(({ pk, sk }) => pk === 'snapshot#thursday' && sk === settled);
  expect(ofThursday).toMatchObject({
    tookPart: { figures: { people: { kind: 'shown' } } },
    paid: { figures: { spentPence: { kind: 'shown' } } },
  });
});
