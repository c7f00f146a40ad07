/** What is being fetched: `Fetching your open cases`. Null until the first answer. */
export function stepWords(step: string | null): string {
  return step === null ? 'Asking Salesforce' : `Fetching ${step}`;
}

/** `1,200 of 3,400`, or `1,200` while the whole is not known. */
export function countWords(done: number, of: number): string {
  return of > 0 ? `${done.toLocaleString('en')} of ${of.toLocaleString('en')}` : done.toLocaleString('en');
}
