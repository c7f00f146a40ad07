const units = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** `12 KB`, `3.4 MB`: three figures at most. */
export function sizeWords(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1_000 && unit < units.length - 1) {
    size /= 1_000;
    unit += 1;
  }
  const figures = unit === 0 || size >= 100 ? Math.round(size) : Math.round(size * 10) / 10;
  return `${figures.toLocaleString('en')} ${units[unit] ?? ''}`;
}
