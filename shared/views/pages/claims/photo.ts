import { definePage } from '#shared/views/define-page.ts';
import { template } from './photo.njk';

export interface PhotoView {
  readonly what: string;
  readonly amount: string;
  readonly need: string;
  /** What became of the photo that is there; '' when there is none. */
  readonly state: string;
  readonly action: string;
  /** Signed for one photo of this line. The file comes after them. */
  readonly fields: readonly { readonly name: string; readonly value: string }[];
  readonly hint: string;
  readonly backHref: string;
}

export const photoPage = definePage<PhotoView>(template);
