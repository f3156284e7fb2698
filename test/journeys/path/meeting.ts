import { londonClockOf, londonDateOf, minutesAfter } from '#shared/domain/london-time.ts';
import { atDesk, mailSaying, type Journey } from '#test/journeys/path/cast.ts';
import { robinsAddress } from '#test/journeys/path/join.ts';
import type { Walker } from '#test/journeys/walker.ts';

const meetingTitle = 'Letters people can follow';

/** A coordinator plans and invites; the person replies in each way; somebody other than the inviter records who took part. */
export const meet = async (journey: Journey, robin: Walker): Promise<void> => {
  const { path, service, clock } = journey;
  const startsAt = minutesAfter(clock.now(), 6);
  const heldOn = londonDateOf(startsAt);
  const priya = await atDesk(journey, 'priya');
  await path.step('plans a meeting', priya, async () => {
    await priya.open(`${service.origin}/plan/new`);
    await priya.choose('Oakshire Partnership Board');
    await priya.type('What is it called?', meetingTitle);
    await priya.date('Which day is it?', heldOn);
    await priya.press('Save and go on');
  });
  await path.step('says all of it: notes, openness, who, when, where, the offer', priya, async () => {
    await priya.choose('No, none expected');
    await priya.choose('In private');
    await priya.type('Who will be there?', 'Eight people from the council and the health service.');
    await priya.type('When does it start?', londonClockOf(startsAt));
    await priya.type('How long is it, in minutes?', '120');
    await priya.choose('In a room');
    await priya.type('Where, or how to join', 'Town Hall, room 2. There is a lift.');
    await priya.type('Paper 1: its name', 'The letter as it is now');
    await priya.type('Paper 1: what it says', 'Two pages. We want to know what you would change.');
    await priya.type('Payment for their time', '82.50');
    await priya.type('What is the payment for?', 'half a day at the meeting');
    for (const [cost, most] of [
      ['Car', '40'],
      ['Bus, train or tram', '20'],
      ['Childcare', '60'],
    ] as const) {
      await priya.choose('Up to an amount', new RegExp(`^${cost}$`));
      await priya.type(`${cost}, up to`, most);
    }
    await priya.choose('Taking part');
    await priya.press('Save, ready to invite');
    await priya.sees('Ready');
  });
  const meetingAddress = priya.page.url();
  await path.step('finds Robin and sends the invitation', priya, async () => {
    await priya.follow('Invite people');
    await priya.type(/name they chose/, 'Rob');
    await priya.press('Show');
    await priya.choose('Robin');
    await priya.press('Invite those ticked');
    await priya.sees('Invited');
    const mail = await mailSaying(journey, robinsAddress, /update/i);
    if (/letters people|town hall|82\.50/i.test(mail)) throw new Error('The mail says what the meeting is about');
  });
  await path.step('reads the invitation and its offer', robin, async () => {
    await robin.open(`${service.origin}/home`);
    await robin.follow(new RegExp(meetingTitle));
    await robin.sees('What we offer, in writing');
    await robin.sees('£82.50');
  });
  for (const reply of ['Maybe', 'No', 'Another way', 'Yes'] as const) {
    await path.step(`replies ${reply}`, robin, async () => {
      await robin.press(new RegExp(`^${reply}`));
      await robin.sees('Your reply now');
    });
  }
  clock.set(minutesAfter(startsAt, 2));
  await path.step('can not record the part of somebody she invited', priya, async () => {
    await priya.open(meetingAddress);
    await priya.sees('You invited them, so somebody else says that they came');
  });
  const hannah = await atDesk(journey, 'hannah');
  await path.step('records who took part and what was said', hannah, async () => {
    await hannah.open(meetingAddress);
    await hannah.follow(/^Record/);
    await hannah.choose('Took part');
    await hannah.type(/1/, 'Letters should say who to ring, on the first page.');
    await hannah.press('Save');
  });
  await path.step('sees first what was written down, and changes it', robin, async () => {
    await robin.open(`${service.origin}/home`);
    await robin.follow(/Check what was written down/);
    await robin.sees('do not depend on this');
    await robin.type('The words', 'Letters should say who to ring, on the first page, with a name.');
    await robin.choose(/without my name/i);
    await robin.press('Agree to these words');
  });
};
