/** The words of a text alone: `Closed - Resolved`, `Closed: Resolved` and `closed resolved` are one picklist value to people. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
