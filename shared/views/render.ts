import { posix } from 'node:path';
import nunjucks from 'nunjucks/browser/nunjucks-slim.js';
import { registeredTemplate } from '#shared/views/template-registry.ts';

/**
 * govuk-frontend's templates include one another by relative names, which the stock loader of precompiled templates
 * resolves against the working directory (mozilla/nunjucks issues 755 and 1326). Here a name is relative to the template
 * that says it.
 */
const loader = {
  getSource: (name: string) => {
    const compiled = registeredTemplate(name);
    return compiled === undefined ? null : { src: { type: 'code' as const, obj: compiled }, path: name, noCache: false };
  },
  isRelative: (name: string) => name.startsWith('.'),
  resolve: (from: string, to: string) => posix.join(posix.dirname(from), to),
};

const environment = new nunjucks.Environment(loader, { autoescape: true });

/**
 * The HTML of a template that this bundle carries. Throws when the template reads something the context doesn't have: a
 * view gives '' where there is nothing to say, never undefined.
 */
export const renderTemplate = (name: string, context: object): string => {
  try {
    return environment.render(name, context).trimStart();
  } catch (cause) {
    throw new Error(`The template ${name} did not render: ${lastTwoLines(cause)}`, { cause });
  }
};

/** nunjucks repeats every template on the way to a fault; where and what are in its last two lines. */
const lastTwoLines = (cause: unknown): string =>
  String(cause)
    .split('\n')
    .slice(-2)
    .map((line) => line.trim())
    .join(' ');
