/**
 * The compiled templates that this bundle carries, by name. Each compiled template registers itself when its module is
 * loaded (`infra/views/compile-template.ts`), so nothing reads a file or compiles anything while serving.
 */
const registered = new Map<string, object>();

/** Keeps one compiled template and answers its name. */
export const registerTemplate = (name: string, compiled: object): string => {
  registered.set(name, compiled);
  return name;
};

/** The compiled template of that name, if the bundle carries it. */
export const registeredTemplate = (name: string): object | undefined => registered.get(name);
