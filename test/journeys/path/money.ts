import { atDesk, type Journey } from '#test/journeys/path/cast.ts';

/** The budget holder puts money in, so that promises can be kept. */
export const putMoneyIn = async (journey: Journey): Promise<void> => {
  const { path, service } = journey;
  const bo = await atDesk(journey, 'bo');
  await path.step('puts money into a budget', bo, async () => {
    await bo.open(`${service.origin}/funds`);
    await bo.follow('Taking part');
    await bo.type('How much', '5000');
    await bo.press('Put it in');
    await bo.sees('£5,000.00');
  });
};
