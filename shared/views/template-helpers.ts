import nunjucks from 'nunjucks/browser/nunjucks-slim.js';

/** What compiled templates call (`infra/views/compile-template.ts`), by names of their own so that a bundle can shorten them. */
export const { memberLookup, contextOrFrameLookup, suppressValue, ensureDefined, callWrap } = nunjucks.runtime;
export const { hasOwn } = Object;
