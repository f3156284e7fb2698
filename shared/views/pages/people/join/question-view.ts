/** What every question of joining shows around itself. */
export interface QuestionView {
  /** "Question 1 of 6". */
  readonly caption: string;
  /** Where the form goes. */
  readonly action: string;
}
