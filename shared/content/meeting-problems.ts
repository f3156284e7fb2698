/** For staff: what they read when something about a meeting can't be done yet. */

import { dateWithoutYear } from '#shared/content/dates.ts';
import type { InviteProblem } from '#shared/domain/inviting.ts';
import type { NoteReplyProblem } from '#shared/domain/noting-replies.ts';
import type { MissingPart, PlanProblem } from '#shared/domain/planning.ts';
import type { RecordProblem } from '#shared/domain/recording.ts';

/** What staff read about a part of the plan that isn't there yet, and the field it belongs to. */
export const missingPartWords: Readonly<Record<MissingPart, { readonly field: string; readonly text: string }>> = {
  title: { field: 'title', text: 'Give the meeting a title.' },
  'content-note': { field: 'contentNoteKind', text: 'Write a content note, or say that none is expected.' },
  openness: { field: 'openness', text: 'Say if it is held in private, in public or webcast.' },
  'who-will-be-there': { field: 'whoWillBeThere', text: 'Say who will be in the room.' },
  start: { field: 'startsAtClock', text: 'Say when it starts.' },
  length: { field: 'lengthMinutes', text: 'Say how long it is.' },
  where: { field: 'where', text: 'Say where it is, or how to join online.' },
  offer: { field: 'fee', text: 'Say what is paid: a fee, or the costs that are covered.' },
  'fee-for': { field: 'feeFor', text: 'Say what the fee is for.' },
  fund: { field: 'fundId', text: 'Choose the budget it is paid from.' },
};

/** A problem of the plan as an entry of the list at the top of its form. */
export const planProblemWords = (problem: PlanProblem): { readonly href: string; readonly text: string } => {
  switch (problem.code) {
    case 'missing':
      return { href: `#${missingPartWords[problem.part].field}`, text: missingPartWords[problem.part].text };
    case 'already-over':
      return { href: '#heldOn-day', text: 'It would start in the past. Choose a later day or time.' };
    case 'has-begun':
      return {
        href: '#heldOn-day',
        text: problem.isOver
          ? 'It has been, so its day, time and place stay as they were. People claim for that day. Put them back to save the rest.'
          : 'It has begun, so its day, time and place stay. If it does not happen, call it off: who said yes or maybe keeps what was offered.',
      };
    case 'not-now':
      return {
        href: '#title',
        text: problem.state === 'held' ? 'It was held, so its plan stays as it was.' : 'It was called off, so its plan stays as it was.',
      };
    default:
      return problem satisfies never;
  }
};

/** Why somebody can't be invited, for staff. */
export const inviteProblemWords = (problem: InviteProblem): string => {
  switch (problem.code) {
    case 'not-ready':
      return `The plan is not ready. ${problem.missing.map((part) => missingPartWords[part].text).join(' ') || 'Mark it as ready first.'}`;
    case 'ended':
      return 'The meeting is over or was called off.';
    case 'person-away':
      return 'They are not taking part at the moment.';
    case 'no-safe-channel':
      return 'We have no safe way to reach them. Ask them first how they would like to hear from us.';
    default:
      return problem satisfies never;
  }
};

/** Why somebody's reply can't be written down for them, for staff. */
export const noteReplyProblemWords = (problem: NoteReplyProblem): string => {
  switch (problem.code) {
    case 'ended':
      return 'The meeting is over, called off or recorded, so replies stay as they are.';
    case 'details-changed':
      return 'The meeting changed while you were writing. Read them the new details, then write down what they say.';
    case 'costs-started':
      return 'They started their costs for this already, so only they change their reply.';
    case 'checked-their-details':
      return 'You checked their bank details, so another coordinator writes this down.';
    default:
      return problem satisfies never;
  }
};

/** Why somebody's part can't be recorded, for staff. */
export const recordProblemWords = (problem: RecordProblem, about: { readonly heldOn: string }): string => {
  switch (problem.code) {
    case 'is-inviter':
      return 'You invited them, so somebody else says that they came: a host of this board, or another coordinator.';
    case 'noted-their-reply':
      return 'You wrote down their reply, so somebody else says that they came: a host of this board, or another coordinator.';
    case 'has-another-hand':
      return 'You had a part in their record, their bank details or their payment, or it is being paid now. So a host of this board, or another coordinator, writes this down.';
    case 'not-started':
      return `You can record this once the meeting has started, on ${dateWithoutYear(about.heldOn)}.`;
    case 'called-off':
      return 'The meeting was called off.';
    case 'said-but-not-there':
      return 'You chose "Not there" and also wrote what they said. Choose "Took part", or empty the notes.';
    case 'too-many-notes':
      return `At most ${problem.maximum} notes at once.`;
    default:
      return problem satisfies never;
  }
};
