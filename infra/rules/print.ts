import { askedBy } from '#infra/rules/asked.ts';
import { policyInWords, reviewsInWords } from '#infra/rules/in-words.ts';
import { reviewsOn, wholePolicy } from '#infra/rules/whole-policy.ts';
import { londonDateOf } from '#shared/domain/london-time.ts';

const asked = askedBy(process.argv.slice(2), londonDateOf(new Date().toISOString()));
if (asked.print === 'usage') {
  console.error(asked.say);
  process.exitCode = 1;
} else if (asked.print === 'reviews') {
  const { on } = asked;
  const reviews = reviewsOn(on);
  console.log(asked.isData ? JSON.stringify({ on, reviews }, undefined, 2) : reviewsInWords(reviews, on));
} else {
  const policy = wholePolicy(asked.on);
  console.log(asked.isData ? JSON.stringify(policy, undefined, 2) : policyInWords(policy));
}
