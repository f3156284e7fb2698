import { accept, refuse, type OutcomeOf } from '#shared/domain/outcome-of.ts';

/** One element: its attributes with their entities read, and the elements inside it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
}

/** The text is no XML of the plain sort that banks' reports are. */
export interface NotPlainXml {
  readonly code: 'not-plain-xml';
}

/** An element that isn't closed yet. */
interface Open extends XmlElement {
  readonly children: XmlElement[];
}

const declaration = /^\uFEFF?(?:<\?xml\s[^<>]*\?>)?/;
/** A comment, a tag (closing stroke, name, attributes, stroke of an empty element), or text. */
const token = /<!--(?:(?!--)[^])*-->|<(\/?)([A-Za-z][\w.:-]*)((?:\s+[A-Za-z][\w.:-]*="[^"<]*")*)\s*(\/?)>|[^<]+/gy;
const attribute = /([\w.:-]+)="([^"]*)"/g;

/**
 * Reads elements and attributes, which is all that the reports of Bacs are made of; comments and text between elements are passed over. Refuses
 * everything else: a document type, entities of its own, CDATA, instructions, tags that don't close each other, an attribute given twice, more
 * than one outermost element. Nothing in a text can so make it read more than the text (care F8: what comes from outside is read by a narrow reader).
 */
export const readPlainXml = (text: string): OutcomeOf<XmlElement, NotPlainXml> => {
  const body = text.replace(declaration, '');
  const tokens = [...body.matchAll(token)];
  const isWhole = tokens.reduce((length, [each]) => length + each.length, 0) === body.length;
  const outermost = isWhole ? elementsOf(tokens) : undefined;
  const [root, ...others] = outermost ?? [];
  return root === undefined || others.length > 0 ? refuse({ code: 'not-plain-xml' }) : accept(root);
};

const elementsOf = (tokens: readonly RegExpExecArray[]): readonly XmlElement[] | undefined => {
  const outside: Open = { name: '', attributes: new Map(), children: [] };
  const open = [outside];
  for (const [whole, stroke, name, attributes, empty] of tokens) {
    const inside = open.at(-1) ?? outside;
    if (name === undefined) {
      if (inside === outside && !whole.startsWith('<') && whole.trim() !== '') return undefined;
    } else if (stroke === '/') {
      if (inside.name !== name || attributes !== '' || empty === '/') return undefined;
      open.pop();
    } else {
      const read = attributesOf(attributes ?? '');
      if (read === undefined) return undefined;
      const element: Open = { name, attributes: read, children: [] };
      inside.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  return open.length === 1 ? outside.children : undefined;
};

const attributesOf = (written: string): ReadonlyMap<string, string> | undefined => {
  const found = [...written.matchAll(attribute)].map(([, name = '', value = '']) => [name, plainText(value)] as const);
  const read = new Map(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
  return read.size === found.length ? read : undefined;
};

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const;
const entity = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,5}));/g;
const isEntity = (name: string | undefined): name is keyof typeof entities => name !== undefined && name in entities;

/** A value without its entities: the five of XML and a character by its number. Undefined where another one, or a bare `&`, is in it. */
const plainText = (value: string): string | undefined =>
  value.replaceAll(entity, '').includes('&')
    ? undefined
    : value.replaceAll(entity, (_whole, name?: string, number?: string) =>
        isEntity(name) ? entities[name] : String.fromCodePoint(Number(number)),
      );
