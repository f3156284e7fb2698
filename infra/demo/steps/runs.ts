import { instant } from '#infra/demo/calendar.ts';
import { staff } from '#infra/demo/cast/staff.ts';
import { done, found } from '#infra/demo/done.ts';
import type { About } from '#infra/demo/script.ts';
import { claimIdOf, claimName, person, type Stage } from '#infra/demo/stage.ts';
import { heldOn } from '#infra/demo/steps/days-of.ts';
import type { MeetingStory, RunStory } from '#infra/demo/story/meeting-story.ts';
import { newId } from '#shared/config/new-id.ts';
import { confirmRun } from '#shared/operations/payments/confirm-run.ts';
import { makeRun } from '#shared/operations/payments/make-run.ts';
import { releaseRun } from '#shared/operations/payments/release-run.ts';
import { takeFile } from '#shared/operations/payments/take-file.ts';

/** Working days after the meeting on which its costs go into a run; the file is taken the day after and the bank has paid two days later. */
const ordinaryMade = { after: 6 } as const;

/** A run is made by one, released by another, its file taken, and confirmed once the bank has paid. */
export const paying = (stage: Stage, meeting: MeetingStory): void => {
  const who = meeting.parts.filter(({ costs }) => costs !== undefined && (costs.upTo ?? 'paid') === 'paid').map((part) => part.who);
  const runs: readonly RunStory[] = meeting.runs ?? (who.length === 0 ? [] : [{ upTo: 'paid', who, made: ordinaryMade }]);
  for (const run of runs) addRun(stage, meeting, run);
};

const steps = ['made', 'released', 'exported', 'paid'] as const;

const addRun = (stage: Stage, meeting: MeetingStory, run: RunStory): void => {
  const { script, calendar } = stage;
  const made = 'ago' in run.made ? calendar.back(run.made.ago) : calendar.after(heldOn(calendar, meeting), run.made.after);
  const comesTo = (step: (typeof steps)[number]): boolean => steps.indexOf(run.upTo) >= steps.indexOf(step);
  const held: { runId?: string } = {};
  const runId = (): string => found(held.runId, `run for ${meeting.name}`);
  // Runs are numbered one after another, and change everybody's costs that are in them.
  const about = (date: string, clock: string, what: string): About => ({
    at: instant(date, clock),
    what: `the run for ${meeting.name} is ${what}`,
    on: ['runs', ...run.who.map(person)],
  });
  script.add(about(made, '13:00', 'made'), async () => {
    held.runId = await make(stage, meeting, run);
  });
  if (comesTo('released')) script.add(about(made, '15:00', 'released'), () => release(stage, runId()));
  const taken = calendar.after(made, 1);
  if (comesTo('exported')) {
    script.add(about(taken, '09:30', 'exported'), async () => {
      done(await takeFile(stage.deps.runs, staff.mo, { runId: runId(), requestId: newId() }));
    });
  }
  const paidOn = calendar.after(taken, 2);
  if (comesTo('paid')) {
    script.add(about(paidOn, '16:00', 'confirmed'), async () => {
      done(await confirmRun(stage.deps.runs, staff.mo, { runId: runId(), requestId: newId(), paidOn }));
    });
  }
};

const make = async (stage: Stage, meeting: MeetingStory, run: RunStory): Promise<string> => {
  const { runs: deps } = stage.deps;
  const claims = await deps.claims.readMany(run.who.map((who) => claimIdOf(stage, claimName(meeting.name, who))));
  const chosen = claims.map(({ claimId, personId, offer }) => ({ claimId, personId, fundId: offer.fundId }));
  const address = done(await makeRun(deps, staff.mo, { chosen, requestId: newId() }));
  return found(address.split('/')[2], 'run');
};

const release = async (stage: Stage, runId: string): Promise<void> => {
  const { runs: deps } = stage.deps;
  const { fileHash } = found(await deps.runs.read(runId), 'run');
  done(await releaseRun(deps, staff.rae, { runId, fileHashSeen: fileHash, requestId: newId() }));
};
