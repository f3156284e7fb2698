import { staff } from '#infra/demo/cast/staff.ts';
import type { PersonName } from '#infra/demo/cast/people.ts';
import { done, found } from '#infra/demo/done.ts';
import type { About } from '#infra/demo/script.ts';
import {
  activityIdOf,
  actorOf,
  asked,
  claimIdOf,
  claimName,
  meeting as meetingCalled,
  person as personCalled,
  type Stage,
} from '#infra/demo/stage.ts';
import { notePhoto } from '#infra/demo/steps/photo.ts';
import { heldOn, onDay } from '#infra/demo/steps/days-of.ts';
import type { CostLine, Costs, Day, MeetingStory, Part } from '#infra/demo/story/meeting-story.ts';
import { newId } from '#shared/config/new-id.ts';
import type { LineTyped } from '#shared/domain/claim-line.ts';
import { askedTotalPence, writtenVersion, type Claim } from '#shared/domain/claim.ts';
import type { LineChoice } from '#shared/domain/deciding-line.ts';
import { dateTyped } from '#shared/domain/reading-dates.ts';
import type { StaffActor } from '#shared/domain/roles.ts';
import { askAboutClaim, decideClaim } from '#shared/operations/approvals/decide-claim.ts';
import { saveLine } from '#shared/operations/claims/change-lines.ts';
import { answerOwnClaim, sendOwnClaim } from '#shared/operations/claims/send-claim.ts';
import { startOwnClaim } from '#shared/operations/claims/start-claim.ts';

interface Of {
  readonly meeting: MeetingStory;
  readonly part: Part;
  readonly costs: Costs;
  readonly name: string;
}

/** Working days after the meeting on which costs are sent and decided, where the story says nothing else. */
const ordinary = { sent: { after: 2 }, decided: { after: 4 } } as const satisfies Readonly<Record<string, Day>>;

/** Costs are started, filled in, checked and sent; perhaps asked about; and decided line by line. */
export const tellingCosts = (stage: Stage, meeting: MeetingStory): void => {
  meeting.parts.forEach((part, index) => {
    if (part.costs !== undefined) addCosts(stage, { meeting, part, costs: part.costs, name: claimName(meeting.name, part.who) }, index);
  });
};

const addCosts = (stage: Stage, of: Of, index: number): void => {
  const { script, calendar } = stage;
  const { costs, meeting, name } = of;
  const upTo = costs.upTo ?? 'paid';
  const about = (day: Day, clock: string, what: string): About => ({
    at: onDay(calendar, meeting, { day, clock, minutes: index * 5 }),
    what: `${name}: ${what}`,
    on: [personCalled(of.part.who)],
    after: [meetingCalled(meeting.name)],
  });
  const sent = costs.sent ?? ordinary.sent;
  script.add(about(sent, '19:00', 'starts'), () => start(stage, of));
  if (upTo === 'draft') return;
  script.add(about(sent, '19:20', 'sends'), () => send(stage, of));
  if (costs.question !== undefined) {
    const { on, answer } = costs.question;
    script.add(about(on, '10:00', 'a question'), () => ask(stage, of));
    if (answer !== undefined) script.add(about(on, '17:30', 'answers'), () => reply(stage, of, answer));
  }
  if (upTo !== 'sent') script.add(about(costs.decided ?? ordinary.decided, '11:00', 'is decided'), () => decide(stage, of));
};

const person = (stage: Stage, { part }: Of) => actorOf(stage, part.who);
const readClaim = async (stage: Stage, { name }: Of): Promise<Claim> =>
  found(await stage.deps.claims.claims.read(claimIdOf(stage, name)), `costs ${name}`);

const start = async (stage: Stage, of: Of): Promise<void> => {
  const { claims: deps } = stage.deps;
  const who = person(stage, of);
  const address = done(await startOwnClaim(deps, asked(who), activityIdOf(stage, of.meeting.name)));
  const claimId = found(address.split('/')[2], 'costs');
  stage.claimIds.set(of.name, claimId);
  const date = dateTyped(heldOn(stage.calendar, of.meeting));
  // Each saved line moves the written version on by one, a photo doesn't; nobody else is at these costs meanwhile.
  let version = 1;
  for (const line of of.costs.lines) {
    const saved = done(await saveLine(deps, asked(who), { claimId, version, lineId: undefined, typed: { ...typedOf(line), date } }));
    version += 1;
    if (!('photo' in line)) continue;
    await notePhoto(stage, { claimId, lineId: found(saved.split('/')[4], 'line') });
  }
};

const nothing = { miles: '', amount: '', choice: '', less: '', note: '' };

const typedOf = (line: CostLine): Omit<LineTyped, 'date'> => {
  switch (line.kind) {
    case 'car':
      return { ...nothing, kind: line.kind, miles: line.miles, note: line.note ?? '' };
    case 'public-transport':
    case 'childcare':
      return { ...nothing, kind: line.kind, amount: line.amount, note: line.note ?? '' };
    case 'time':
      return { ...nothing, kind: line.kind, choice: line.choice, less: line.choice === 'less' ? line.less : '' };
    default:
      return line satisfies never;
  }
};

const send = async (stage: Stage, of: Of): Promise<void> => {
  const claim = await readClaim(stage, of);
  const form = { claimId: claim.claimId, version: writtenVersion(claim), shownPence: askedTotalPence(claim) };
  done(await sendOwnClaim(stage.deps.claims, asked(person(stage, of)), form));
};

/** Who decides: at Riverside Grace, elsewhere Anwen, unless the story says somebody else. */
const deciderOf = ({ meeting, costs }: Of): StaffActor => {
  if (costs.decidedBy !== undefined) return staff[costs.decidedBy];
  return meeting.boardId === 'riverside' ? staff.grace : staff.anwen;
};

const formOf = ({ claimId, personId, offer, version }: Claim) => ({
  claimId,
  personId,
  fundId: offer.fundId,
  version,
  requestId: newId(),
  result: '/approvals',
});

// Neither asking nor deciding looks at a photo: that is a page of its own.
const approvalsOf = (stage: Stage) => ({ ...stage.deps.approvals, photos: { read: () => Promise.resolve(undefined) } });

const ask = async (stage: Stage, of: Of): Promise<void> => {
  const words = found(of.costs.question, 'question').words;
  done(await askAboutClaim(approvalsOf(stage), deciderOf(of), { ...formOf(await readClaim(stage, of)), words }));
};

const reply = async (stage: Stage, of: Of, words: string): Promise<void> => {
  const claim = await readClaim(stage, of);
  const form = { claimId: claim.claimId, version: writtenVersion(claim), words };
  done(await answerOwnClaim(stage.deps.claims, asked(person(stage, of)), form));
};

const decide = async (stage: Stage, of: Of): Promise<void> => {
  const claim = await readClaim(stage, of);
  const choices = claim.lines.map(({ lineId }, place): LineChoice => {
    const less = of.costs.reduced?.find(({ line }) => line === place);
    if (less === undefined) return { lineId, pays: 'full', amountPence: undefined, reasonCode: '', reasonWords: '' };
    const { paysPence, reason, words } = less;
    return { lineId, pays: paysPence === 0 ? 'nothing' : 'another', amountPence: paysPence, reasonCode: reason, reasonWords: words };
  });
  done(await decideClaim(approvalsOf(stage), deciderOf(of), { ...formOf(claim), choices }));
};

/** Today, so many minutes ago, somebody is asked about their costs: told in the ordinary way. */
export const askToday = (
  stage: Stage,
  about: { readonly meeting: MeetingStory; readonly who: PersonName; readonly words: string },
  minutesAgo: number,
): void => {
  const { meeting, who, words } = about;
  const part = found(
    meeting.parts.find((each) => each.who === who),
    `${who} at ${meeting.name}`,
  );
  const costs = { ...found(part.costs, `costs of ${who}`), question: { words, on: { after: 0 } } };
  const at = new Date(Date.parse(stage.calendar.now) - minutesAgo * 60_000).toISOString();
  const of = { meeting, part, costs, name: claimName(meeting.name, who) };
  stage.script.add({ at, what: `a question to ${who}, today`, on: [personCalled(who)] }, () => ask(stage, of));
};
