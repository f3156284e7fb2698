import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import nunjucks from 'nunjucks';

const repositoryRoot = resolve(import.meta.dirname, '../..');
const govukRoot = join(repositoryRoot, 'node_modules/govuk-frontend/dist/govuk');
const viewsRoot = join(repositoryRoot, 'shared/views');

// `throwOnUndefined` is decided here and only here: setting it on the environment that renders does nothing.
const compileSettings = new nunjucks.Environment(null, { autoescape: true, throwOnUndefined: true });

/** One template as its own ES module: where it lives, what it is called, and the source that registers it. */
export interface CompiledTemplate {
  /** `pages/claims/start.njk` or `govuk/components/button/template.njk`: the name that templates and the registry use. */
  readonly name: string;
  readonly moduleSource: string;
}

/**
 * Turns one nunjucks file into an ES module that registers its precompiled form and imports the templates it names, so
 * that the import graph itself decides what a function carries. Throws when a template is named by a variable, because
 * then nobody could know at build time what to carry.
 */
export const compileTemplate = (path: string): CompiledTemplate => {
  const name = templateNameOf(path);
  const source = readFileSync(path, 'utf8');
  const imports = [...dependenciesOf(source, name)].map((dependency) => `import ${JSON.stringify(templatePathOf(dependency))};`);
  const body = nunjucks.precompileString(source, {
    name,
    env: compileSettings,
    // The types say one template; the library hands over a list. Either is fine here.
    wrapper: (templates) =>
      [templates]
        .flat()
        .map((one) => one.template)
        .join('\n'),
  });
  const moduleSource = [
    `import { registerTemplate } from ${JSON.stringify(join(viewsRoot, 'template-registry.ts'))};`,
    `import { ${helpers.join(', ')} } from ${JSON.stringify(join(viewsRoot, 'template-helpers.ts'))};`,
    ...imports,
    `const compiled = (() => {${inShort(body)}})();`,
    `export const template = registerTemplate(${JSON.stringify(name)}, compiled);`,
  ].join('\n');
  return { name, moduleSource };
};

/** What compiled templates call, hundreds of times each. */
const helpers = ['memberLookup', 'contextOrFrameLookup', 'suppressValue', 'ensureDefined', 'callWrap', 'hasOwn'] as const;

/**
 * The same code with its helpers as names of their own, which a minifier makes one letter long: as properties it has to leave them, and
 * they were a fifth of what a page's bundle weighs. It escapes always, as the one environment that renders says too.
 */
const inShort = (body: string): string =>
  body
    .replaceAll(/runtime\.(memberLookup|contextOrFrameLookup|suppressValue|ensureDefined|callWrap)\(/g, '$1(')
    .replaceAll('Object.prototype.hasOwnProperty.call(', 'hasOwn(')
    .replaceAll('env.opts.autoescape', 'true');

/** The name of the template in a file: official ones are under `govuk/`, samples of the tests under `test/`, ours under `shared/views`. */
export const templateNameOf = (path: string): string => {
  const fromGovuk = relative(govukRoot, path);
  if (!fromGovuk.startsWith('..')) return `govuk/${fromGovuk}`;
  const fromViews = relative(viewsRoot, path);
  return fromViews.startsWith('..') ? relative(repositoryRoot, path) : fromViews;
};

const templatePathOf = (name: string): string => {
  if (name.startsWith('govuk/')) return join(govukRoot, name.slice('govuk/'.length));
  return name.startsWith('test/') ? join(repositoryRoot, name) : join(viewsRoot, name);
};

const tagThatNames = /\{%-?\s*(?:extends|include|import|from)\s+(?:(?<quote>["'])(?<named>[^"']+)\k<quote>|(?<computed>[^%]+))/g;

const dependenciesOf = (source: string, from: string): ReadonlySet<string> => {
  const withoutComments = source.replaceAll(/\{#[\s\S]*?#\}/g, '');
  const names = [...withoutComments.matchAll(tagThatNames)].map((match) => {
    const named = match.groups?.['named'];
    if (named === undefined) throw new Error(`${from} names a template by an expression; name it by a plain string.`);
    return resolveTemplateName(from, named);
  });
  return new Set(names);
};

const resolveTemplateName = (from: string, to: string): string => (to.startsWith('.') ? join(from, '..', to) : to);
