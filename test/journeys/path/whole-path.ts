import { claim } from '#test/journeys/path/costs.ts';
import { type Journey } from '#test/journeys/path/cast.ts';
import { join } from '#test/journeys/path/join.ts';
import { meet } from '#test/journeys/path/meeting.ts';

/** The whole path, in the order it is lived. */
export const walkThePath = async (journey: Journey): Promise<void> => {
  const robin = await join(journey);
  await meet(journey, robin);
  await claim(journey, robin);
};
