import type { ChoiceRecord } from '#shared/content/choice-record.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './record.njk';

export interface ChoiceRecordView extends ChoiceRecord {
  readonly changeHref: string;
  /** The same to keep, as text and as data. */
  readonly textHref: string;
  readonly dataHref: string;
  /** The answers there were, and who answers for the data, in words. */
  readonly answersLine: string;
  readonly controllerLine: string;
}

/** What a person keeps after a choice: it prints as a letter. */
export const choiceRecordPage = definePage<ChoiceRecordView>(template);
