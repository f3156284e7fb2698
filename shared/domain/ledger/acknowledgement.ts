/** "I have it": a press of their own, a signature, or said to two members of staff (care F5). `on` is a London date. */
export type Acknowledgement =
  | { readonly way: 'press' | 'signature'; readonly on: string }
  | { readonly way: 'spoken'; readonly on: string; readonly heardBy: readonly [string, string] };

/** False for words that only one person heard (care F5). */
export const isHeardByTwo = (given: Acknowledgement): boolean => given.way !== 'spoken' || areTwoPeople(given.heardBy);

/** True for two named people who aren't the same: what a count and a spoken word take (care F5). */
export const areTwoPeople = ([first, second]: readonly [string, string]): boolean => first !== '' && second !== '' && first !== second;
