import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { tables } from '#shared/store/tables.ts';
import { transact } from '#shared/store/transact.ts';
import { peopleStore } from '#shared/store/people.ts';
import { messagesStore } from '#shared/store/messages.ts';
import { activitiesStore } from '#shared/store/activities.ts';
import { consentStore } from '#shared/store/consents.ts';
import { sessionStore, hashOf } from '#shared/store/sessions.ts';
import { addingEntry } from '#shared/store/journal.ts';
import { nextEntry } from '#shared/domain/journal.ts';
import { unwritten } from '#shared/domain/versioned.ts';
import { aPerson, aContribution, staffWith } from '#test/support/builders.ts';
import { startChromium } from '#test/support/chromium.ts';
import AxeBuilder from '@axe-core/playwright';
const client = new DynamoDBClient({ endpoint: process.argv[2], region: 'eu-west-2', credentials: { accessKeyId: 'x', secretAccessKey: 'y' } });
const names = (await client.send(new ListTablesCommand({}))).TableNames ?? [];
const tableNames = Object.fromEntries(Object.keys(tables).map((t) => [t, names.find((n) => n.slice(0, -8).toLowerCase().endsWith(t))]));
const database = { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), tableNames } as never;
const t = (w: never) => transact(database, w, { random: Math.random, wait: async () => undefined });
const people = peopleStore(database), acts = activitiesStore(database), consents = consentStore(database);
const now = new Date().toISOString();
for (const [i, name] of ['Rose', 'Tom', 'Ada'].entries()) {
  const p = aPerson({ personId: `s${i}`, alias: `sal${i}`, knownAs: name, version: 1, reach: i === 2 ? { kind: 'phone', number: '07700 900123', openToOthers: 'yes' } : { kind: 'email', openToOthers: 'no' } });
  await t([people.saving(p, 0), ...people.leadingTo(p, `ssub${i}`)] as never);
  const c = aContribution({ contributionId: `sc${i}`, personId: p.personId, alias: p.alias, boardId: 'thursday', state: i === 2 ? 'answered' : 'agreed', showing: i === 1 ? 'with-name' : 'without-name', version: 1, outcomeDueOn: i === 0 ? '2026-11-20' : '2026-12-12', words: ['The letters should say who to ring, and when they are there.', 'Ask us before the papers are written. Then it is still open.', 'Please do not meet at school run time.'][i],
    outcome: i === 2 ? { kind: 'done', words: 'Meetings now start at 10am, from September on.', recordedBy: 's', recordedAt: now, answer: 'yes' } : undefined });
  await t([acts.savingContribution(c, 0), ...consents.adding({ personId: p.personId, purpose: i === 1 ? 'show-first-name' : 'use-words-without-name', state: 'given', at: '2026-11-13T10:00:00.000Z', wordingVersion: 'x/1', expressedBy: 'person:x' })] as never);
}
for (let i = 0; i < 9; i++) {
  const e = nextEntry(unwritten, { aggregate: `claim#sx${i}`, type: 'claim-paid', at: now, by: 'staff:x', facts: { boardId: 'thursday', fundId: 'f', payablePence: 9250, feePence: 900, costsPence: 0, workingDays: 4 + i, promisedBy: '2026-11-30', paidOn: '2026-11-23', alias: i < 3 ? `sal${i}` : `nobody${i}`, sentOn: '2026-11-17' } });
  await t([addingEntry(e.entry)] as never);
}
await new Promise((r) => setTimeout(r, 5000));
const secret = 'x'.repeat(40);
const s = sessionStore(database);
await s.save({ idHash: hashOf(secret), actor: staffWith(['board-member', 'coordinator', 'auditor', 'administrator', 'named-lead'], { boards: ['thursday'] }), startedAt: now, lastSeenAt: now, steppedUpUntil: '', signedInAt: now }, '2027-01-01T00:00:00.000Z');
const browser = await startChromium();
for (const [w, label] of [[1280, 'wide'], [320, 'small']] as const) {
  const context = await browser.newContext({ viewport: { width: w, height: 900 } });
  await context.setExtraHTTPHeaders({ cookie: `__Host-session=${secret}` });
  const page = await context.newPage();
  for (const [path, name] of [['/board/thursday', 'board'], ['/board/thursday/answers/a1/sc0', 'answer'], ['/messages', 'messages'], ['/policy', 'policy'], ['/journal', 'journal'], ['/journal/claim%23sx1', 'history'], ['/restricted', 'restricted']] as const) {
    const r = await page.goto(`http://localhost:4550${path}`);
    await page.screenshot({ path: `/tmp/v5data/${name}-${label}.png`, fullPage: true });
    const axe = await new AxeBuilder({ page }).analyze();
    console.log(label, path, r?.status(), axe.violations.map((v) => [v.id, v.nodes[0]?.html]));
    if (name === 'board' && w === 1280) await page.pdf({ path: '/tmp/v5data/board.pdf' });
  }
}
await browser.close();
