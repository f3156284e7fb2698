import { dateWithoutYear } from '#shared/content/dates.ts';
import { mayDo } from '#shared/domain/permissions.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import type { Waiting, WaitingMeeting } from '#shared/operations/activities/see-waiting.ts';
import type { StaffHomeView, StaffTask } from '#shared/views/pages/plan/staff-home.ts';

type Section = StaffHomeView['sections'][number];

const shownAtMost = 10;

/** Meetings with something for this member of staff to do, each once; and those where only others can, or nobody has to. */
export const meetingSections = (staff: StaffActor, { meetings }: Waiting): readonly Section[] => {
  const entries = meetings.map((meeting) => entryOf(staff, meeting));
  const [mine, others] = [true, false].map((isTheirs) => entries.filter((entry) => entry.isTheirs === isTheirs).map(({ task }) => task));
  return [
    { heading: 'Meetings that need you', tasks: shown(mine ?? []), empty: 'No meeting needs you.' },
    ...(others === undefined || others.length === 0 ? [] : [{ heading: 'Waiting for others', tasks: shown(others), empty: '' }]),
  ];
};

const shown = (tasks: readonly StaffTask[]): readonly StaffTask[] =>
  tasks.length <= shownAtMost
    ? tasks
    : [
        ...tasks.slice(0, shownAtMost),
        {
          text: `${tasks.length - shownAtMost} more`,
          href: '/plan',
          hint: 'They are under Meetings.',
          status: { text: 'Open', tone: 'quiet' },
        },
      ];

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

const entryOf = (staff: StaffActor, meeting: WaitingMeeting): { readonly isTheirs: boolean; readonly task: StaffTask } => {
  const theirs = theirLines(staff, meeting);
  const isTheirs = theirs.length > 0;
  return {
    isTheirs,
    task: {
      text: `${meeting.title}, ${dateWithoutYear(meeting.heldOn)}`,
      href: `/plan/${meeting.activityId}`,
      hint: [...theirs, ...otherLines(staff, meeting)].join(' '),
      status: isTheirs ? (meeting.isDraft ? planning : { text: 'Yours to do', tone: 'yours' }) : { text: 'Waiting', tone: 'quiet' },
    },
  };
};

const planning = { text: 'Being planned', tone: 'waiting' } as const;

const theirLines = (staff: StaffActor, meeting: WaitingMeeting): readonly string[] => [
  ...(meeting.anotherWay > 0 && mayDo(staff, 'invitation.note-reply')
    ? [`${people(meeting.anotherWay)} would like to take part another way. Get in touch the way they chose.`]
    : []),
  ...(meeting.toRecordByThem > 0 ? [recordLine(meeting)] : []),
  ...(meeting.isDraft && mayDo(staff, 'activity.plan') ? ['Not ready yet: nobody can be invited.'] : []),
];

const recordLine = ({ toRecord, toRecordByThem }: WaitingMeeting): string =>
  toRecord === toRecordByThem
    ? `It is over. Write down if ${people(toRecord)} took part: they wait to be paid for it.`
    : `It is over. ${people(toRecord)} still to write down, ${toRecordByThem} of them by you.`;

/** Silence is an answer too: this only says how many, and asks nobody to chase. */
const otherLines = (staff: StaffActor, meeting: WaitingMeeting): readonly string[] => [
  ...(meeting.toRecord > 0 && meeting.toRecordByThem === 0
    ? [`It is over. ${people(meeting.toRecord)} still to write down. Somebody else records it.`]
    : []),
  ...(meeting.anotherWay > 0 && !mayDo(staff, 'invitation.note-reply')
    ? [`${people(meeting.anotherWay)} would like to take part another way. A coordinator gets in touch.`]
    : []),
  ...(meeting.noReply > 0 ? [`${people(meeting.noReply)} did not reply so far. Nothing needs doing about that.`] : []),
  ...(meeting.isDraft && !mayDo(staff, 'activity.plan') ? ['A coordinator is planning it.'] : []),
];
