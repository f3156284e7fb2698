// What a PDF can carry besides pages: programs, files, forms that send, and locks we can't open.
const notForReceipts = /\/(?:JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|SubmitForm|ImportData|Encrypt|XFA)\b/;

const hidden = [
  /<\?xpacket begin[\s\S]*?<\?xpacket end[^>]*\?>/g,
  /\/(?:Author|Creator|Producer|Title|Subject|Keywords|CreationDate|ModDate)\s*\((?:\\.|[^\\()])*\)/g,
  /\/(?:Author|Creator|Producer|Title|Subject|Keywords|CreationDate|ModDate)\s*<[0-9A-Fa-f\s]*>/g,
] as const;

/**
 * A PDF whose author, program, dates and XMP packet are blanked where they stand in plain view (same length, so its table of places
 * stays right). Undefined for one that is locked or can do things. Hidden data inside compressed parts of a PDF stays: it is never shown in a
 * page of ours, only handed on as a file.
 */
export const cleanPdf = (bytes: Uint8Array): Uint8Array | undefined => {
  const text = Buffer.from(bytes).toString('latin1');
  if (!text.includes('%%EOF') || notForReceipts.test(text)) return undefined;
  const blanked = hidden.reduce((before, pattern) => before.replaceAll(pattern, (found) => ' '.repeat(found.length)), text);
  return Buffer.from(blanked, 'latin1');
};
