import { join, resolve } from 'node:path';
import { startChromium } from '#test/support/chromium.ts';
import { startSampleServer } from '#test/pages/samples/serve.ts';

const widths = [320, 1280];
const folder = resolve(import.meta.dirname, '../../../.local/samples');

/**
 * Takes a picture of each sample page at each width, and as it prints, into `.local/samples`. Names of pages can be given:
 * `node --import ./infra/views/node-hooks.ts test/pages/samples/photograph.ts person letter`.
 */
const server = await startSampleServer();
const browser = await startChromium();
const asked = process.argv.slice(2);
for (const name of server.names.filter((one) => asked.length === 0 || asked.includes(one))) {
  for (const width of widths) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    await page.goto(`${server.origin}/${name}`);
    await page.screenshot({ path: join(folder, `${name}-${width}.png`), fullPage: true });
    await page.close();
  }
}
// A sheet of A4 at 96 pixels an inch, as it prints.
const sheet = await browser.newPage({ viewport: { width: 794, height: 1123 } });
await sheet.emulateMedia({ media: 'print' });
for (const name of server.names) {
  await sheet.goto(`${server.origin}/${name}`);
  await sheet.screenshot({ path: join(folder, `${name}-print.png`), fullPage: true });
  await sheet.pdf({ path: join(folder, `${name}.pdf`), preferCSSPageSize: true });
}
await browser.close();
await server.stop();
