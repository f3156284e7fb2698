/** The photo of a receipt. `checking` until it has been cleaned and looked at by the receipts function. */
export interface Receipt {
  readonly key: string;
  readonly state: 'waiting' | 'checking' | 'kept' | 'not-readable';
  readonly contentHash: string;
  /** Keys of the line's other photos that have had their turn: news of one of them is no news of the line. None when absent. */
  readonly others?: readonly string[] | undefined;
  /** A photo sent after this one was kept, while it is looked at or once it could not be opened: this one stays until another is kept. */
  readonly newer?: { readonly key: string; readonly state: 'checking' | 'not-readable' } | undefined;
}
