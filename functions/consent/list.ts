import { currentWording } from '#shared/content/consent-wording.ts';
import { askedPurposes } from '#shared/domain/consent/purposes.ts';
import type { PageHandler } from '#shared/http/page-request.ts';
import { notFoundPage } from '#shared/http/problem-pages.ts';
import { showPage } from '#shared/http/show-page.ts';
import { choicesListPage } from '#shared/views/pages/consent/list.ts';
import type { ConsentFunctionDeps } from '#functions/consent/consent-function-deps.ts';
import { ownChoices, standingOf } from '#functions/consent/own-choices.ts';

/** Every choice, and where it stands now. */
export const listChoices =
  (deps: ConsentFunctionDeps): PageHandler =>
  async (request) => {
    const found = await ownChoices(deps, request);
    if (found === undefined) return notFoundPage(request);
    const choices = askedPurposes.map((purpose) => {
      const { name, question } = currentWording(purpose, request.now);
      return { text: name, href: `/choices/${purpose}`, hint: question, status: standingOf(found, purpose, request.now).tag };
    });
    return showPage(request, choicesListPage, { title: 'Your choices' }, { choices });
  };
