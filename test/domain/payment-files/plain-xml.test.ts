import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readPlainXml } from '#shared/domain/payment-files/plain-xml.ts';

const no = { ok: false, problems: [{ code: 'not-plain-xml' }] };
const rootOf = (text: string) => {
  const read = readPlainXml(text);
  return read.ok ? read.value : undefined;
};

test('elements, their attributes and what stands in them are read; comments and text are passed over', () => {
  const text =
    '\uFEFF<?xml version="1.0" encoding="ISO-8859-1"?>\n<!-- made <by> - a - machine -->\n<a x="1" y:z="> two">\n words\n<b></b><c-d w=""/><b/>\n</a>\n';
  const leaf = (name: string, attributes: readonly (readonly [string, string])[] = []) => ({
    name,
    attributes: new Map(attributes),
    children: [],
  });
  expect(readPlainXml(text)).toEqual({
    ok: true,
    value: {
      ...leaf('a', [
        ['x', '1'],
        ['y:z', '> two'],
      ]),
      children: [leaf('b'), leaf('c-d', [['w', '']]), leaf('b')],
    },
  });
});

test.each([
  ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
  ['O&#39;Neill', "O'Neill"],
  ['&amp;lt;', '&lt;'],
])('the value %s is read as %s', (written, read) => {
  expect(rootOf(`<a x="${written}"/>`)?.attributes.get('x')).toBe(read);
});

test.each([
  '',
  'words',
  '<!-- only this -->',
  '<a>',
  '</a>',
  '<a></b>',
  '<a><b></a></b>',
  '<a></a x="1">',
  '<a></a/>',
  '<a/><b/>',
  '<a/>words',
  'words<a/>',
  '<a x="1" x="2"/>',
  "<a x='1'/>",
  '<a x=1/>',
  '<a x/>',
  '<a x="1"y="2"/>',
  '<a x="<"/>',
  '<a x="&#233;&#x;"/>',
  '<a x="a & b"/>',
  '<a x="&nbsp;"/>',
  '<a x="&constructor;"/>',
  '<a x="&#123456;"/>',
  '<a x="&amp"/>',
  '<1/>',
  '<a 1="x"/>',
  '<a><!-- -- --></a>',
  '<a><!-- </a>',
  '<a><![CDATA[words]]></a>',
  '<a><?php words?></a>',
  ' <?xml version="1.0"?><a/>',
  '<!DOCTYPE a><a/>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a x="&b;"/>',
  '<a/><',
])('%s is no plain XML', (text) => {
  expect(readPlainXml(text)).toEqual(no);
});

test('whatever an attribute holds is read back as it was', () => {
  const written = (value: string) =>
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');
  fc.assert(
    fc.property(fc.string(), (value) => {
      expect(rootOf(`<a><b x="${written(value)}"/></a>`)?.children[0]?.attributes.get('x')).toBe(value);
    }),
  );
});

test('no text at all makes it throw', () => {
  const piece = fc.constantFrom('<a>', '</a>', '<b x="1">', '<c/>', '&', '"', '<', '>', '<!--', '-->', '<!DOCTYPE', ' ', 'words');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const read = readPlainXml(pieces.join(''));
      expect(read.ok ? read.value.name : read).toEqual(read.ok ? expect.any(String) : no);
    }),
  );
});
