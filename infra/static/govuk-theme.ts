import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const official = createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/govuk-frontend.min.css');

/**
 * The official stylesheet without what belongs to GOV.UK alone: its typeface (licensed for gov.uk only), its crest and its
 * brand. Colours come from the custom properties that `tokens.css` sets.
 */
export const themedGovukStyles = (): string => {
  const themed = readFileSync(official, 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', 'var(--al-text-face)')
    .replaceAll(/@media print\{[^{}]*\{font-family:sans-serif\}\}/g, '')
    .replaceAll(/[^{}]*\{[^{}]*govuk-crest\.svg[^{}]*\}/g, '');
  if (/GDS Transport|url\(/.test(themed))
    throw new Error('The official stylesheet has a new typeface or picture: look at infra/static/govuk-theme.ts.');
  return themed;
};
