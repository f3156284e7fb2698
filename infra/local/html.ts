/** Text made safe to stand in a page. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** Joins pieces into HTML; every value is made safe unless it is HTML already. */
export const html = (pieces: TemplateStringsArray, ...values: readonly (string | number | Html | readonly Html[])[]): Html => ({
  html: pieces.reduce((text, piece, place) => text + piece + asHtml(values[place]), ''),
});

/** A piece of HTML that is safe as it is. */
export interface Html {
  readonly html: string;
}

const asHtml = (value: string | number | Html | readonly Html[] | undefined): string => {
  if (value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return 'html' in value ? value.html : value.map((each) => each.html).join('');
};
