import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { atDesk, codeFor, type Journey } from '#test/journeys/path/cast.ts';
import { robinsAddress } from '#test/journeys/path/join.ts';
import type { Walker } from '#test/journeys/walker.ts';

const ticket = { name: 'ticket.png', mimeType: 'image/png', buffer: readFileSync(join(import.meta.dirname, '../ticket.png')) };

/** Four kinds of line, a photo, saved and come back to, checked, sent, asked about, answered and decided line by line. */
export const claim = async (journey: Journey, robin: Walker): Promise<void> => {
  const { path, service, clock } = journey;
  const today = londonDateOf(clock.now());
  await path.step('starts the costs', robin, async () => {
    await robin.open(`${service.origin}/costs`);
    await robin.press(/^Add your costs/);
  });
  await path.step('adds a journey by car', robin, async () => {
    await robin.follow(/by car/i);
    await robin.date(/.*/, today);
    await robin.type(/How many miles/, '24');
    await robin.press('Save');
    await robin.sees('£13.20');
  });
  await path.step('adds a bus fare', robin, async () => {
    await robin.follow(/bus/i);
    await robin.date(/.*/, today);
    await robin.type(/How much|cost/i, '4.60');
    await robin.press('Save');
  });
  await path.step('sends a photo of the ticket', robin, async () => {
    if (!robin.page.url().includes('/photo')) await robin.follow(/photo/i);
    await robin.attach('Photo or PDF', ticket);
    await robin.press('Send the photo');
    await service.idle();
    await robin.page.reload();
  });
  await path.step('stops, signs in again later, and everything is there', robin, async () => {
    const before = await codeFor(journey, robinsAddress);
    // The meeting is over by then, and so is her sign-in.
    clock.set(minutesAfter(clock.now(), 130));
    await robin.open(`${service.origin}/costs`);
    await robin.follow('Sign in with a code by email');
    await robin.type('Email address', robinsAddress);
    await robin.press('Send me a code');
    await robin.type('Code', await codeFor(journey, robinsAddress, before));
    await robin.press('Continue');
    await robin.follow(/Letters people/);
    await robin.sees('£13.20');
    await robin.sees('Photo added');
  });
  await path.step('adds childcare', robin, async () => {
    await robin.follow(/childcare/i);
    await robin.date(/.*/, today);
    await robin.type(/How much|cost/i, '25');
    await robin.press('Save');
    if (robin.page.url().includes('/photo')) await robin.follow('Carry on without one');
  });
  await path.step('asks for all of the payment for time', robin, async () => {
    await robin.follow(/payment for your time/i);
    await robin.choose(/^All/);
    await robin.press('Save');
    await robin.sees('£125.30');
  });
  await path.step('checks the answers', robin, async () => {
    await robin.follow('Check and send');
    await robin.sees('£125.30');
  });
  await path.step('sends it, and sees whose turn it is and two dates', robin, async () => {
    await robin.press('Send it');
    await robin.sees('With us');
    await robin.sees(/decide/i);
  });
  const anwen = await atDesk(journey, 'anwen');
  await path.step('opens the claim and asks a question', anwen, async () => {
    await anwen.open(`${service.origin}/approvals`);
    await anwen.follow('Robin');
    await anwen.type('Your question', 'Was the childcare for the whole meeting?');
    await anwen.press('Ask the question');
  });
  await path.step('answers the question', robin, async () => {
    await robin.open(`${service.origin}/costs`);
    await robin.follow(/Letters people/);
    await robin.sees('Was the childcare for the whole meeting?');
    await robin.type('Your answer', 'Yes, and the bus home.');
    await robin.press('Send my answer');
  });
  await path.step('decides line by line, one part less with a reason', anwen, async () => {
    await anwen.open(`${service.origin}/approvals`);
    await anwen.follow('Robin');
    await anwen.sees('Yes, and the bus home.');
    for (const part of [/by car/i, /bus/i, /their time/i]) {
      await anwen.page
        .getByRole('group', { name: part })
        .getByRole('radio', { name: /^Pay in full/ })
        .check();
    }
    const childcare = anwen.page.getByRole('group', { name: /childcare/i });
    await childcare.getByRole('radio', { name: 'Pay another amount' }).check();
    await childcare.getByText(/If less than was asked/).click();
    await childcare.getByLabel('The other amount').fill('20');
    await childcare.getByLabel('Reason').selectOption({ label: 'It is paid another way' });
    await childcare.getByLabel(/Why, in plain words/).fill('The crèche there was paid by us for an hour. Ring us if that is not right.');
    await anwen.press('Decide all parts');
  });
  await path.step('sees each part, the reason, and how to ask someone else', robin, async () => {
    await robin.open(`${service.origin}/costs`);
    await robin.follow(/Letters people/);
    await robin.sees('£120.30');
    await robin.sees('The crèche there was paid by us');
    await robin.sees('You can ask someone else to look');
  });
};
