import { definePage } from '#shared/views/define-page.ts';
import { template } from './accessibility.njk';

export interface AccessibilityView {
  readonly organisation: string;
}

/** The accessibility statement. */
export const accessibilityPage = definePage<AccessibilityView>(template);
