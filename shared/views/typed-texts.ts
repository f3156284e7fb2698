/** Fields that nobody typed. */
const technical: ReadonlySet<string> = new Set(['requestId', 'version', 'shown']);

/** What somebody typed into a form, field by field, to be shown so that it can be copied. */
export const typedTexts = (values: Readonly<Record<string, string>>): readonly string[] =>
  Object.entries(values)
    .filter(([name, text]) => !technical.has(name) && text !== '')
    .map(([, text]) => text);
