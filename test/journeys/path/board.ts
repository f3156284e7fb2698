import { atDesk, mailSaying, type Journey } from '#test/journeys/path/cast.ts';
import { robinsAddress } from '#test/journeys/path/join.ts';
import type { Walker } from '#test/journeys/walker.ts';

/** A board member says what happened next, the person says whether that answers it, and the board sees its own figures. */
export const answerIt = async (journey: Journey, robin: Walker): Promise<void> => {
  const { path, service } = journey;
  const bea = await atDesk(journey, 'bea');
  await path.step('reads what was said, as Robin agreed to show it', bea, async () => {
    await service.idle();
    await bea.open(`${service.origin}/board/thursday`);
    await bea.sees('on the first page, with a name');
    if (/Robin/.test(await bea.text())) throw new Error('The board sees a name that was not agreed to');
  });
  await path.step('says what happened next', bea, async () => {
    await bea.follow(/answer|what happened/i);
    await bea.choose(/^Partly/);
    await bea.type('In your own words', 'The first page now has a name and a number. The other pages follow in March.');
    await bea.press('Save and tell them');
  });
  await path.step('is told what happened next, and says it answers not yet', robin, async () => {
    await mailSaying(journey, robinsAddress, /./);
    await robin.open(`${service.origin}/home`);
    await robin.follow(/happened next|answer/i);
    await robin.sees('The other pages follow in March.');
    await robin.press(/^Not yet/);
    await robin.sees('Your reply now');
  });
  await path.step('sees the figures of the board, with few people hidden', bea, async () => {
    await service.idle();
    await bea.open(`${service.origin}/board/thursday`);
    await bea.sees('How this is counted');
    const page = await bea.text();
    if (!page.includes('*')) throw new Error('A figure about one person is not hidden');
    if (page.includes('120.30')) throw new Error('The board sees what one person was paid');
  });
};
