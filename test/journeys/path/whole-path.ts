import { answerIt } from '#test/journeys/path/board.ts';
import type { Journey } from '#test/journeys/path/cast.ts';
import { claim } from '#test/journeys/path/costs.ts';
import { join } from '#test/journeys/path/join.ts';
import { meet } from '#test/journeys/path/meeting.ts';
import { putMoneyIn } from '#test/journeys/path/money.ts';
import { pay } from '#test/journeys/path/payment.ts';

/** The whole path, in the order it is lived. */
export const walkThePath = async (journey: Journey): Promise<void> => {
  await putMoneyIn(journey);
  const robin = await join(journey);
  await meet(journey, robin);
  await claim(journey, robin);
  await pay(journey, robin);
  await answerIt(journey, robin);
};
