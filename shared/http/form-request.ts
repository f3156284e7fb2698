import { journalName } from '#shared/domain/journal.ts';
import type { PageRequest } from '#shared/http/page-request.ts';

/**
 * The id under which this form does its thing once. It belongs to whoever sends it, so nobody can be shown the result of
 * somebody else's form. A form without one is new each time.
 */
export const requestIdOf = (request: PageRequest): string => {
  const fromForm = request.form.text('requestId');
  return `${journalName(request.actor)}.${/^[0-9a-z]{20}$/.test(fromForm) ? fromForm : request.newId()}`;
};

/** The version of the aggregate the form was made from; 0 when it isn't a number, which no saved aggregate has. */
export const versionOf = (request: PageRequest): number => {
  const typed = request.form.text('version');
  return /^\d{1,9}$/.test(typed) ? Number(typed) : 0;
};
