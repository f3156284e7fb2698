import { createHash } from 'node:crypto';
import { journalName } from '#shared/domain/journal.ts';
import type { FormBody } from '#shared/http/form-body.ts';
import type { PageRequest } from '#shared/http/page-request.ts';

/**
 * The id under which this form does its thing once. It belongs to whoever sends it, so nobody can be shown the result of
 * somebody else's form, and to what they answered: another answer from the same page is another request, and is never taken for the first.
 * A form without one is new each time.
 */
export const requestIdOf = (request: PageRequest): string => {
  const fromForm = request.form.text('requestId');
  const id = /^[0-9a-z]{20}$/.test(fromForm) ? `${fromForm}.${answersHash(request.form)}` : request.newId();
  return `${journalName(request.actor)}.${id}`;
};

const answersHash = (form: FormBody): string => {
  const answers = Object.keys(form.values())
    .toSorted()
    .map((name) => [name, form.all(name)]);
  return createHash('sha256').update(JSON.stringify(answers)).digest('base64url').slice(0, 16);
};

/** The version of the aggregate the form was made from; 0 when it isn't a number, which no saved aggregate has. */
export const versionOf = (request: PageRequest): number => {
  const typed = request.form.text('version');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
};
