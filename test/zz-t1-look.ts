import { mkdirSync, rmSync } from 'node:fs';
import { makeSharedClock } from '#infra/local/shared-clock.ts';
import { startService } from '#infra/local/start-service.ts';
import { loadDemonstration } from '#infra/demo/load.ts';
import { startChromium } from '#test/support/chromium.ts';
const clock = makeSharedClock();
clock.set(process.argv[2] ?? '2026-11-23T10:30:00.000Z');
const dataDir = '/tmp/t1/look-data'; rmSync(dataDir, { recursive: true, force: true });
const out = '/tmp/t1/shots'; mkdirSync(out, { recursive: true });
const service = await startService({ dataDir, port: 4520, say: console.log, fill: loadDemonstration });
await service.idle();
console.log(service.mailbox().map((m) => `${m.to} | ${m.subject} | ${m.text.slice(0, 300)}`).join('\n---\n'));
console.log('dead', service.deadLetters().length, 'notes', service.notes());
const browser = await startChromium();
const visit = async (who: string, staff: boolean, paths: (string | RegExp)[], size = { width: 1100, height: 900 }) => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  page.on('pageerror', (e) => console.log('PAGE ERROR', who, e.message));
  await page.goto(`${service.origin}/sign-in`);
  if (staff) await page.getByRole('link', { name: /staff sign in/i }).click(); else await page.getByRole('button', { name: /sign in|continue/i }).first().click().catch(async () => { await page.getByRole('link', { name: /sign in/i }).first().click(); });
  await page.getByRole('button', { name: new RegExp('^' + who) }).click();
  await page.waitForLoadState();
  let n = 0;
  for (const path of paths) {
    if (typeof path === 'string') { const r = await page.goto(service.origin + path); if ((r?.status() ?? 0) >= 400) console.log('STATUS', who, path, r?.status()); }
    else await page.getByRole('link', { name: path }).first().click();
    await page.waitForLoadState();
    n += 1;
    const name = `${who.toLowerCase().replace(/\W+/g, '-')}-${n}-${page.url().replace(service.origin, '').replace(/[^a-z]+/gi, '-').slice(0, 24)}`;
    await page.screenshot({ path: `${out}/${name}.png`, fullPage: true });
    console.log(name, '|', await page.title(), '|', page.url());
  }
  await context.close();
};
const small = process.argv[4] === 'phone' ? { width: 390, height: 800 } : undefined; const jobs: [string, boolean, (string | RegExp)[]][] = JSON.parse(process.argv[3] ?? '[]', (_k, v) => (typeof v === 'string' && v.startsWith('re:') ? new RegExp(v.slice(3), 'i') : v));
for (const [who, staff, paths] of jobs) await visit(who, staff, paths, small).catch((e) => console.log('VISIT', who, String(e).slice(0, 400)));
await browser.close();
await service.stop();
process.exit(0);
