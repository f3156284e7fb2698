/**
 * The words that a template shows, one line for each piece: what stands in it, and the texts it hands to macros. What a view
 * puts in becomes the one word "That". Not exact, and it doesn't need to be: pages are read whole, with data, by the journey.
 */
export const wordsOfTemplate = (source: string): string =>
  source
    .replaceAll(/\{#[\s\S]*?#\}/g, '')
    // A line end of the source is only a space to whoever reads the page.
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/<(script|style|svg)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/\{%-?\s*(?:extends|include|import|from)\b[\s\S]*?%\}/g, '\n')
    .replaceAll(/\{%[\s\S]*?%\}/g, (tag) => `\n${textsIn(tag)}\n`)
    .replaceAll(/\{\{[\s\S]*?\}\}/g, (tag) => (tag.includes('(') || tag.includes(' if ') ? `\n${textsIn(tag)}\n` : 'That'))
    .replaceAll(/<[^>]*\b(?:aria-label|alt|title|placeholder)="([^"]*)"[^>]*>/g, '\n$1\n')
    .replaceAll(/<\/?(?:a|strong|em|b|span|code|abbr)\b[^>]*>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const textsIn = (tag: string): string =>
  [...tag.matchAll(/"([^"]*)"|'([^']*)'/g)]
    .map((match) => match[1] ?? match[2] ?? '')
    .filter(isProse)
    .join('\n');

/** Texts have a capital or a space; codes, classes and addresses have neither or are full of marks. */
export const isProse = (text: string): boolean =>
  /^["“‘£\p{Lu}]|\s/u.test(text.trim()) && !/govuk-|al-|__|--|^[/#]|^\s*[a-z]+-$/.test(text);
