import { readFileSync } from 'node:fs';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { atDesk, mailSaying, type Journey } from '#test/journeys/path/cast.ts';
import { robinsAddress } from '#test/journeys/path/join.ts';
import type { Walker } from '#test/journeys/walker.ts';

/** A second step an email-only person can finish, bank details, a check by a second way, and two people for one payment. */
export const pay = async (journey: Journey, robin: Walker): Promise<void> => {
  const { path, service, clock } = journey;
  await path.step('asks for a code by phone before giving bank details', robin, async () => {
    await robin.open(`${service.origin}/bank`);
    await robin.choose(/phone|ring/i);
    await robin.type(/number we can ring/, '0808 157 0199');
    await robin.press('Ask for a code');
    await robin.sees(/our turn/);
  });
  const priya = await atDesk(journey, 'priya');
  await path.step('makes sure it is Robin, makes a code and reads it out', priya, async () => {
    await priya.open(`${service.origin}/codes`);
    await priya.choose(/rang|met|number/i);
    await priya.press(/^Make a code/);
    await priya.sees('It is shown once');
  });
  const code = await priya.page.locator('[data-code]').innerText();
  await path.step('types the code', robin, async () => {
    await robin.open(`${service.origin}/bank`);
    await robin.type('Your code', code);
    await robin.press('Go on');
  });
  await path.step('gives bank details', robin, async () => {
    if (!robin.page.url().endsWith('/details')) await robin.follow('Go to your bank details');
    await robin.type('Name on the account', 'Robin Ashe');
    await robin.type('Sort code', '08-99-99');
    await robin.type('Account number', '6637 4958');
    await robin.press('Keep these details');
    await robin.sees('4958');
  });
  await path.step('chooses when to be paid', robin, async () => {
    await robin.choose(/as it comes|as soon as/i);
    await robin.press('Keep this choice');
  });
  const pat = await atDesk(journey, 'pat');
  await path.step('confirms the details by a second way', pat, async () => {
    await pat.open(`${service.origin}/payees`);
    await pat.follow('Robin');
    await pat.sees('66374958');
    await pat.choose('They are right. Payments can go there.');
    await pat.choose(/rang|met|number|phone/i, 'How did you confirm them?');
    await pat.press('Keep this answer');
  });
  const mo = await atDesk(journey, 'mo');
  await path.step('makes a payment run', mo, async () => {
    await mo.open(`${service.origin}/runs`);
    await mo.page.getByRole('checkbox').first().check();
    await mo.press('Make the run');
    await mo.sees('£120.30');
  });
  const runAddress = mo.page.url().split('?')[0] ?? '';
  const rae = await atDesk(journey, 'rae');
  await path.step('compares the hash and releases exactly that file', rae, async () => {
    await rae.open(runAddress);
    await rae.sees(/(?:[0-9a-f]{8} ?){8}/);
    await rae.press('Release this run');
  });
  await path.step('takes the file to the bank', mo, async () => {
    await mo.open(runAddress);
    const download = mo.page.waitForEvent('download');
    await mo.page.getByRole('button', { name: 'Take the file' }).click();
    const file = readFileSync(await (await download).path(), 'utf8');
    if (!file.includes('66374958') || !file.includes('120.30')) throw new Error('The file lacks the payment');
  });
  await path.step('confirms that the bank has paid', mo, async () => {
    await mo.open(runAddress);
    await mo.date(/money go/, londonDateOf(clock.now()));
    await mo.press('Confirm it is paid');
    await mo.sees(/Paid|Confirmed/);
  });
  await path.step('is told, and sees it is paid', robin, async () => {
    await mailSaying(journey, robinsAddress, /./);
    await robin.open(`${service.origin}/costs`);
    await robin.sees('Paid');
  });
};
