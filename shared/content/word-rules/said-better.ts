import { wholeWords, type WordRule } from '#shared/content/word-rules/word-rule.ts';

const betterThan = (list: readonly string[], instead: string): WordRule => ({
  kind: 'said-better',
  pattern: wholeWords(list),
  instead,
  audiences: ['person'],
});

/** care.md 3a: words that mean something else to the person who reads them, each with what we say. */
export const saidBetter: readonly WordRule[] = [
  betterThan(['claim(?:s|ed|ing|ant|ants|able)?'], 'Say "your costs and payment", or "send".'),
  betterThan(['not this time'], 'Say "We can’t pay this part", why, and that they can ask someone else to look.'),
  betterThan(['yes by default', 'pre approved'], 'Say "agreed in advance".'),
  betterThan(['contributions?'], 'Say "what you said".'),
  betterThan(['outcomes?'], 'Say "what happened next".'),
  betterThan(['withdr(?:aw|aws|ew|awn|awing|awal|awals)'], 'Say "You changed this to no".'),
  betterThan(['laps(?:e|es|ed|ing)'], 'Say "We now treat this as no".'),
  betterThan(['re ?confirm(?:s|ed|ing|ation)?'], 'Ask again in plain words.'),
  betterThan(['(?:leave|leaving|leaves|left) early'], 'Say "go early".'),
  betterThan(['(?:leave|leaving) (?:alongside|us|the service)', 'delete (?:my|your) account'], 'Say "close my account".'),
  betterThan(['(?:consent|choice) receipts?', 'receipts? (?:of|for) your (?:consent|choice)'], 'Say "record of your choice".'),
  betterThan(['i am worried about someone'], 'Say "Get help, or tell us you are worried".'),
  betterThan(['(?:is|was) this a fair account'], 'Ask one thing: "Does this answer it?"'),
  betterThan(['fund(?:s|ed|ing)?', 'pots? of money'], 'Say "budget", or leave it out.'),
  betterThan(['(?<!notice )boards?'], 'Say "group".'),
  betterThan(['beneficiar(?:y|ies)', 'service users?'], 'Say "you" or "people".'),
];
