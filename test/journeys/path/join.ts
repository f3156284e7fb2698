import { codeFor, mailSaying, type Journey } from '#test/journeys/path/cast.ts';
import type { Walker } from '#test/journeys/walker.ts';

export const robinsAddress = 'robin@people.example';

/** The public page, every question of joining, the emailed code, and a name and a date at the end. */
export const join = async (journey: Journey): Promise<Walker> => {
  const { path, service } = journey;
  const robin = await path.walker('Robin', 'phone');
  await path.step('opens the first page', robin, async () => {
    await robin.open(service.origin);
    await robin.sees(/stop at any time/i);
  });
  await path.step('reads how we pay', robin, async () => {
    await robin.follow('How we pay');
  });
  await path.step('reads what the law can make us do', robin, async () => {
    await robin.follow('What we share, and what we never do');
    await robin.open(`${service.origin}/join`);
  });
  await path.step('starts to join', robin, async () => {
    await robin.press('Start');
  });
  await path.step('says what to be called', robin, async () => {
    await robin.type('What should we call you?', 'Robin');
    await robin.press('Save and go on');
  });
  await path.step('is 18 or over', robin, async () => {
    await robin.choose('Yes, I am 18 or over');
    await robin.press('Save and go on');
  });
  await path.step('gives one safe way to be reached', robin, async () => {
    await robin.choose(/^By email/i);
    await robin.press('Save and go on');
  });
  await path.step('says nobody else opens it', robin, async () => {
    await robin.choose(/^No/);
    await robin.press('Save and go on');
  });
  await path.step('picks who messages are from', robin, async () => {
    await robin.choose('Alongside');
    await robin.press('Save and go on');
  });
  await path.step('makes one choice and leaves two', robin, async () => {
    await robin.choose('Yes, I agree. The group can use my words without my name.');
    await robin.press('Save and go on');
  });
  await path.step('checks the answers', robin, async () => {
    await robin.sees('Check your answers');
    await robin.follow('Go on to my email address');
    await robin.type('Email address', robinsAddress);
    await robin.press('Send me a code');
  });
  await path.step('types the code that was mailed', robin, async () => {
    await robin.type('Code', await codeFor(journey, robinsAddress));
    await robin.press('Continue');
    await robin.sees('Check your answers and join');
  });
  await path.step('joins, and sees who will be in touch by when', robin, async () => {
    await robin.press('Join');
    await robin.sees('You have joined, Robin');
    await robin.sees(/You hear from us by/);
  });
  await path.step('opens the home page, and has a discreet mail', robin, async () => {
    await robin.follow('Go to your home page');
    await mailSaying(journey, robinsAddress, /Alongside/);
  });
  return robin;
};
