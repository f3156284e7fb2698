/**
 * One rule at work on given figures, as a reader without the code can follow it. `answer` computes with the rules as they stand;
 * a test holds it against `expected`, and `npm run rules` prints both.
 */
export interface WorkedExample {
  readonly title: string;
  /** Where the rule comes from: "HMRC EIM05231", "R-CHO-05", "care F7". */
  readonly source: string;
  /** The facts, in words. */
  readonly given: string;
  /** What comes out, in words: "£33.00: 60 miles at 55p a mile". */
  readonly expected: string;
  readonly answer: () => string;
}
