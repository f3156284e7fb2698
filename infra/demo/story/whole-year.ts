import { firstContactGroup } from '#infra/demo/story/first-contact.ts';
import { riversideGroup } from '#infra/demo/story/riverside.ts';
import { thursdayFirstHalf } from '#infra/demo/story/thursday-first-half.ts';
import { thursdayNow } from '#infra/demo/story/thursday-now.ts';
import { thursdaySecondHalf } from '#infra/demo/story/thursday-second-half.ts';
import type { MeetingStory } from '#infra/demo/story/meeting-story.ts';

/** Every meeting of three boards in a year. */
export const wholeYear: readonly MeetingStory[] = [
  ...thursdayFirstHalf,
  ...thursdaySecondHalf,
  ...thursdayNow,
  ...riversideGroup,
  ...firstContactGroup,
];
