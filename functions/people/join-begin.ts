import { dateInWords } from '#shared/content/dates.ts';
import { afterJoinSteps, joinSteps, joinTakes } from '#shared/content/join-steps.ts';
import { carryOnAt } from '#shared/domain/half-typed.ts';
import { nothingAnswered } from '#shared/domain/joining.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { seeOther } from '#shared/http/replies.ts';
import { showPage } from '#shared/http/show-page.ts';
import { welcoming } from '#shared/policy/welcoming.ts';
import { beginPage } from '#shared/views/pages/people/join/begin.ts';
import { heldJoining, joiningCookie, keptUntil, newJoining } from '#functions/people/joining-cookie.ts';
import type { PeopleFunctionDeps } from '#functions/people/people-function-deps.ts';

/** Every step before the first. Somebody who has joined already is sent home. */
export const showJoin =
  ({ joinings }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    if (request.actor.kind === 'person') return seeOther('/home');
    const held = await heldJoining(joinings, request);
    return showPage(
      request,
      beginPage,
      { title: 'How joining works', backHref: '/' },
      {
        steps: joinSteps,
        afterSteps: afterJoinSteps,
        takes: joinTakes,
        carryOnHref: held === undefined ? '' : `/join/${carryOnAt(held.joining.answers, held.joining.half)}`,
        keptUntil: held === undefined ? '' : dateInWords(keptUntil(held.joining)),
        keptDays: welcoming.joiningKeptDays,
        signedInAs: request.actor.kind === 'newcomer' ? request.actor.email : '',
      },
    );
  };

/** Begins, or carries on with what is there, or forgets that and begins again. */
export const beginJoin =
  ({ joinings }: PeopleFunctionDeps): PageHandler =>
  async (request) => {
    const held = await heldJoining(joinings, request);
    const again = request.form.text('again') === 'yes';
    if (held !== undefined && !again) return seeOther(`/join/${carryOnAt(held.joining.answers, held.joining.half)}`);
    if (held !== undefined) await joinings.forget(held.secret);
    const begun = newJoining(request, nothingAnswered);
    await joinings.save(begun.secret, begun.joining);
    return seeOther('/join/name', [joiningCookie(begun.secret)]);
  };
