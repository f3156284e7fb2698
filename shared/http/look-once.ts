import { kindNote } from '#shared/content/kind-note.ts';
import type { PageRequest } from '#shared/http/page-request.ts';

/**
 * Words of a form that whoever writes them is asked to look at once more, by field; none the second time, because looking again is all
 * that is asked. The form shown with them has `lookedAt` in it.
 */
export const toLookAt = ({ form }: PageRequest, fields: readonly string[]): readonly { readonly field: string; readonly text: string }[] =>
  form.text('looked') === 'yes'
    ? []
    : fields.flatMap((field) => {
        const text = kindNote(form.text(field));
        return text === '' ? [] : [{ field, text }];
      });
