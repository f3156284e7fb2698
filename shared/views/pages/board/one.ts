import type { Disclosed } from '#shared/domain/consent/disclosed.ts';
import { definePage } from '#shared/views/define-page.ts';
import { template } from './one.njk';

export interface FigureShown {
  readonly label: string;
  /** Words already, or `*`. */
  readonly value: string;
  readonly howCounted: string;
  /** Which year it is of, and why it is not shown; '' for what stands as it is today. */
  readonly note: string;
}

/** Something that was said. Its words and name are what consent gave when it was read: nothing else fits here. */
export interface SaidShown {
  readonly title: string;
  readonly on: string;
  readonly words: Disclosed<string>;
  readonly name: Disclosed<string> | '';
  /** '' when it was answered, and they don't say that this isn't it; else the London date to answer by, in words, and whether that day has gone by. */
  readonly dueOn: string;
  readonly late: boolean;
  readonly answerHref: string;
  readonly answerText: string;
  readonly outcome: { readonly tag: { readonly text: string; readonly tone: string }; readonly words: string; readonly on: string } | '';
  /** What the person says about the answer; '' when they haven't. */
  readonly theirView: string;
}

/** A board's page, which prints as a board paper. */
export interface BoardView {
  readonly board: string;
  readonly partnership: string;
  readonly period: string;
  readonly madeOn: string;
  /** How figures are made, said above them. */
  readonly settlesDays: number;
  readonly roundTo: number;
  /** Why figures are of an earlier year than the last quarter's, a sentence for each kind; none when they aren't. */
  readonly olderYears: readonly string[];
  readonly groups: readonly { readonly heading: string; readonly figures: readonly FigureShown[] }[];
  readonly waiting: readonly SaidShown[];
  readonly answered: readonly SaidShown[];
  readonly moreHref: string;
}

export const boardPage = definePage<BoardView>(template);
