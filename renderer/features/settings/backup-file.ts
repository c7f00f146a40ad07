import type { DeskClient } from '../../state/clients.ts';

/** Larger texts cannot be read back in one piece. */
const mostBytes = 400_000_000;
const pieceLength = 4_000_000;

export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** The backup as pieces of a file. Rejects when the disk has no room for them, before anything is handed to the browser. */
export async function readBackupPieces(
  desk: Pick<DeskClient, 'data'>,
  preferences: unknown,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Blob> {
  const pieces: string[] = [];
  for await (const { text, done, of } of await desk.data.backup({ preferences }, { signal })) {
    pieces.push(text);
    onProgress({ done, of });
  }
  const file = new Blob(pieces, { type: 'application/json' });
  // A large one lies on the disk by now: what cannot be read back was not written.
  const end = await file
    .slice(-2)
    .text()
    .catch(() => '');
  if (end !== '}\n') throw new FullDisk();
  return file;
}

/** Hands a file over in pieces, so that no thread holds all of it twice. */
export async function handOver(
  desk: Pick<DeskClient, 'data'>,
  file: File,
  onProgress: (progress: Progress) => void,
): Promise<void> {
  if (file.size > mostBytes) throw new TooLarge();
  const decoder = new TextDecoder();
  let first = true;
  let text = '';
  const send = async () => {
    await desk.data.handOver({ text, first });
    first = false;
    text = '';
  };
  for (let at = 0; at < file.size; at += pieceLength) {
    const end = Math.min(file.size, at + pieceLength);
    text += decoder.decode(await file.slice(at, end).arrayBuffer(), { stream: end < file.size });
    await send();
    onProgress({ done: end, of: file.size });
  }
  if (first) await send();
}

/** `advocate-desk-backup-2025-06-12.json` */
export function backupName(day: string): string {
  return `advocate-desk-backup-${day}.json`;
}

class FullDisk extends Error {
  readonly wayOut = 'Free some disk space and save it again; nothing on this laptop was changed.';

  constructor() {
    super('The backup could not be written: the disk is full.');
  }
}

class TooLarge extends Error {
  readonly wayOut = 'Choose a backup under 400 MB; nothing was changed.';

  constructor() {
    super('The file is larger than this app can read.');
  }
}

/** What went wrong with a file, as the screens show it; null for what is no fault of the file's. */
export function fileFailure(error: unknown): { readonly message: string; readonly wayOut: string } | null {
  if (error instanceof FullDisk || error instanceof TooLarge) return { message: error.message, wayOut: error.wayOut };
  if (error instanceof DOMException && error.name !== 'AbortError') {
    return {
      message: 'The file cannot be read.',
      wayOut: 'Check that it is still there and that you may open it; nothing was changed.',
    };
  }
  return null;
}
