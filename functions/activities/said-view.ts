import { seenNow, showingOptions, showingTicked, shownNowWords } from '#functions/activities/said-shown.ts';
import { dateInWords, dateWithoutDay, dateWithoutYear } from '#shared/content/dates.ts';
import { answerWords, outcomeWords } from '#shared/content/meetings.ts';
import type { Contribution, ContributionAction, ContributionState } from '#shared/domain/contribution.ts';
import { contributionTransitions, waitsForBoard } from '#shared/domain/contribution.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';
import { fewPeople } from '#shared/domain/settling.ts';
import { nextState } from '#shared/domain/transitions.ts';
import type { PageRequest } from '#shared/http/page-request.ts';
import type { OwnWords } from '#shared/operations/activities/see-meeting.ts';
import { organisation } from '#shared/policy/organisation.ts';
import type { SaidView } from '#shared/views/pages/meetings/said.ts';

/** What somebody had typed, when the form is shown again, and what was to be looked at. */
export interface SaidTyped {
  readonly words?: string;
  readonly showing?: string;
  readonly problem?: string;
  /** They wrote while something else changed it. */
  readonly stale?: boolean;
}

const states: Readonly<Record<ContributionState, SaidView['state']>> = {
  'waiting-for-person': 'waiting',
  agreed: 'agreed',
  removed: 'removed',
  answered: 'answered',
};

/** One thing somebody said, in words for them. */
export const saidView = (of: OwnWords, request: PageRequest, typed: SaidTyped): SaidView => {
  const { contribution } = of;
  const state = states[contribution.state];
  const seen = seenNow(of, request.now);
  const day = dateWithoutYear(contribution.heldOn);
  return {
    groupName: contribution.boardPlainName,
    heading: state === 'waiting' ? `Check what you said on ${day}` : `What you said on ${day}`,
    action: `/meetings/${contribution.activityId}/said/${contribution.contributionId}`,
    answerAction: `/meetings/${contribution.activityId}/said/${contribution.contributionId}/answer`,
    requestId: request.newId(),
    version: contribution.version,
    state,
    words: contribution.words,
    typed: typed.words ?? contribution.words,
    problem: typed.problem ?? '',
    newer: typed.stale === true ? contribution.words || 'You took it out.' : '',
    writer: `${organisation.coordinatorsTeam.slice(0, 1).toLocaleUpperCase('en-GB')}${organisation.coordinatorsTeam.slice(1)}`,
    writtenDown: `${dateWithoutDay(contribution.heldOn)}, ${organisation.coordinatorsTeam}`,
    shownNow: shownNowWords(of, seen),
    showingOptions: showingOptions(of.choices, request.now),
    showing: typed.showing ?? showingTicked(of, seen),
    fewPeople: of.tookPart < fewPeople ? fewWords : '',
    moreHref: moreToCheck(of),
    canChange: may(contribution, 'agree'),
    canShowOtherwise: may(contribution, 'show-otherwise'),
    outcomeDue: state === 'agreed' && seen !== undefined ? dateInWords(contribution.outcomeDueOn) : '',
    dayHasPassed: contribution.outcomeDueOn < londonDateOf(request.now),
    outcome: outcomeOf(contribution, request),
    answerSeenBy:
      seen === undefined
        ? 'You, and the team. The group sees it beside your words only while it sees those.'
        : 'The group sees the answer beside your words, shown as you chose.',
    lookAgainBy:
      seen !== undefined && contribution.outcome !== undefined && waitsForBoard(contribution) ? dateInWords(contribution.outcomeDueOn) : '',
  };
};

const may = ({ state }: Contribution, action: ContributionAction): boolean =>
  nextState(contributionTransitions, { from: state, action, by: 'person' }) !== undefined;

/** The next thing of the same meeting that waits to be checked; '' when this is all. One mail can be about several. */
const moreToCheck = ({ contribution, said }: OwnWords): string => {
  const next = said.find((one) => one.state === 'waiting-for-person' && one.contributionId !== contribution.contributionId);
  return next === undefined ? '' : `/meetings/${next.activityId}/said/${next.contributionId}`;
};

/** care H15, in the words the page can stand behind. */
const fewWords = 'Only a few people took part that day. Even without your name, people there may know it was you.';

const outcomeOf = (contribution: Contribution, request: PageRequest): SaidView['outcome'] => {
  const { outcome } = contribution;
  if (outcome === undefined || contribution.state !== 'answered') return false;
  return {
    requestId: request.newId(),
    status: outcomeWords[outcome.kind],
    words: outcome.words,
    on: dateWithoutDay(londonDateOf(outcome.recordedAt)),
    options: (['yes', 'not-yet', 'no'] as const).map((value) => ({ value, text: answerWords[value], current: outcome.answer === value })),
  };
};
