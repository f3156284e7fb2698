/**
 * Reads a page as somebody does who sees labels and headings and not the source. Enough for pages we write ourselves; the browser
 * journey looks at them for real.
 */
const plain = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .trim();

const all = (html: string, pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map((match) => match[1] ?? '');

/** What is in the main part of a page, as text. */
export const mainText = (html: string): string => plain(all(html, /<main[^>]*>([\s\S]*?)<\/main>/g)[0] ?? '');

export const titleOf = (html: string): string => plain(all(html, /<title>([\s\S]*?)<\/title>/g)[0] ?? '');

/** Headings of the first rank; a page has exactly one. */
export const headings = (html: string): readonly string[] => all(html, /<h1[^>]*>([\s\S]*?)<\/h1>/g).map(plain);

export const buttons = (html: string): readonly string[] => all(html, /<button[^>]*>([\s\S]*?)<\/button>/g).map(plain);

/** Links by their text. Buttons that lead somewhere are links too. */
export const links = (html: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...html.matchAll(/<a\s[^>]*href="([^"]*)"[^>]*>([\s\S]*?)<\/a>/g)].map((match) => [plain(match[2] ?? ''), plain(match[1] ?? '')]),
  );

/** The attributes of the field that a label names. Undefined when no label says so. */
export const fieldLabelled = (html: string, label: string): Readonly<Record<string, string>> | undefined => {
  const labels = [...html.matchAll(/<label[^>]*for="([^"]+)"[^>]*>([\s\S]*?)<\/label>/g)];
  const id = labels.find((match) => plain(match[2] ?? '') === label)?.[1];
  if (id === undefined) return undefined;
  const input = new RegExp(`<(input|textarea|select)[^>]*\\sid="${id}"[^>]*>`).exec(html);
  if (input === null) return undefined;
  const inside = input[1] === 'textarea' ? html.slice(input.index + input[0].length).split('</textarea>')[0] : undefined;
  const attributes = Object.fromEntries(
    [...input[0].matchAll(/([\w-]+)="([^"]*)"/g)].map((match) => [match[1] ?? '', plain(match[2] ?? '')]),
  );
  return {
    ...attributes,
    ...(/\schecked/.test(input[0]) ? { checked: 'checked' } : {}),
    ...(inside === undefined ? {} : { value: plain(inside) }),
  };
};

/** Hidden fields of the form that goes to an address. */
export const hiddenFields = (html: string, action: string): Readonly<Record<string, string>> => {
  const forms = [...html.matchAll(/<form[^>]*action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/g)].filter((match) => match[1] === action);
  const hidden = forms.flatMap((match) => [...(match[2] ?? '').matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)]);
  return Object.fromEntries(hidden.map((match) => [match[1] ?? '', plain(match[2] ?? '')]));
};

/** The list of things to look at again, each with where it leads. */
export const pageProblems = (html: string): Readonly<Record<string, string>> => {
  const [list] = all(html, /govuk-error-summary__list">([\s\S]*?)<\/ul>/g);
  return list === undefined ? {} : links(list);
};
