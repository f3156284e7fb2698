/**
 * Whether a mail program could make a link of something in these words: an address of a page or of a mailbox, or a name with a dot in
 * it such as "somewhere.example". A mail leads to our own pages and nowhere else (domain.md R-TRU-08).
 */
export const leadsElsewhere = (words: string): boolean => /:\/\/|@|[\p{L}\p{N}]\.\p{L}{2}/u.test(words);
