/**
 * Something whoever runs the service can put right. Its message is one or two whole sentences: what is the matter, and a way on.
 * It is printed alone, without a stack.
 */
export class PlainProblem extends Error {
  override readonly name = 'PlainProblem';
}
