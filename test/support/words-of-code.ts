import ts from 'typescript';
import { isProse } from '#test/support/words-of-template.ts';

/** The texts written in a TypeScript file, one line each; codes, imports and types are left out. */
export const wordsOfCode = (source: string): string => textsUnder(parse(source)).filter(isProse).join('\n');

/** The texts given as one of these properties: `title`, `subject`. */
export const propertiesOfCode = (source: string, names: readonly string[]): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && names.includes(node.name.getText())) found.push(...textsUnder(node.initializer));
    ts.forEachChild(node, visit);
  };
  visit(parse(source));
  return found;
};

const parse = (source: string): ts.SourceFile => ts.createSourceFile('words.ts', source, ts.ScriptTarget.ESNext, true);

const textsUnder = (top: ts.Node): readonly string[] => {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isLiteralTypeNode(node)) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) found.push(node.head.text + node.templateSpans.map((span) => `That${span.literal.text}`).join(''));
    ts.forEachChild(node, visit);
  };
  visit(top);
  return found;
};
