/** A SOQL string literal: quotes and backslashes escaped. */
export function soqlString(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

export function soqlIds(ids: readonly string[]): string {
  return ids.map(soqlString).join(',');
}

/** A SOQL datetime literal (UTC, whole seconds, unquoted) from milliseconds since 1970. */
export function soqlInstant(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}
