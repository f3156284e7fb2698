/**
 * A page's template, compiled when the bundle is built (`infra/views`). Importing it is what makes a function carry it,
 * together with every template it names.
 */
declare module '*.njk' {
  /** The name under which the compiled template is registered. */
  export const template: string;
}

/** Where each static file is, its name carrying a hash of what is in it. Made when the bundle is built (`infra/static`). */
declare module 'alongside:static' {
  export const staticAddresses: { readonly styles: string; readonly script: string; readonly icon: string; readonly appleIcon: string };
}

/** The nunjucks run time without its compiler, the only part a function carries. */
declare module 'nunjucks/browser/nunjucks-slim.js' {
  interface Loader {
    getSource(name: string): { src: { type: 'code'; obj: object }; path: string; noCache: boolean } | null;
    isRelative(name: string): boolean;
    resolve(from: string, to: string): string;
  }
  interface Environment {
    render(name: string, context: object): string;
  }
  const slim: {
    readonly Environment: new (loader: Loader, options: { autoescape: boolean }) => Environment;
    readonly runtime: Readonly<
      Record<'memberLookup' | 'contextOrFrameLookup' | 'suppressValue' | 'ensureDefined' | 'callWrap', (...given: never[]) => unknown>
    >;
  };
  export default slim;
}

/** The part of govuk-frontend that the browser script uses; the package has no types of its own. */
declare module 'govuk-frontend' {
  type Component = abstract new (...given: never[]) => object;
  export const Button: Component;
  export const CharacterCount: Component;
  export const Checkboxes: Component;
  export const ErrorSummary: Component;
  export const ExitThisPage: Component;
  export const NotificationBanner: Component;
  export const Radios: Component;
  export const ServiceNavigation: Component;
  export const SkipLink: Component;
  export const createAll: (component: Component, settings?: object) => void;
}
