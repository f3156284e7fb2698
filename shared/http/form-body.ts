/**
 * A form as it was typed. Everything stays text, so that a page shown again has exactly what the person wrote.
 */
export class FormBody {
  readonly #fields: URLSearchParams;

  constructor(body: string) {
    this.#fields = new URLSearchParams(body);
  }

  /** The field as typed, without white space at the ends; '' when it isn't there. Line ends are made one kind. */
  text(name: string): string {
    return (this.#fields.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  }

  /** Every value of a field that can be ticked more than once. */
  all(name: string): readonly string[] {
    return this.#fields.getAll(name);
  }

  /** All fields as typed, the first value of each, for showing the page again or parsing with zod. */
  values(): Readonly<Record<string, string>> {
    const names = [...new Set(this.#fields.keys())];
    return Object.fromEntries(names.map((name) => [name, this.text(name)]));
  }
}
