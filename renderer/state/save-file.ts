const revokeAfterMs = 60_000;

/** Hands a file to the browser, which saves it where the person's downloads go. */
export function saveFile(name: string, parts: readonly BlobPart[], type = 'application/json'): void {
  const url = URL.createObjectURL(new Blob([...parts], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser may still be reading it.
  setTimeout(() => URL.revokeObjectURL(url), revokeAfterMs);
}
