import type { Lane } from '#shared/sync';

/** Under what the place of a lane is kept. */
export function cursorId(kind: 'crawl' | 'delta', lane: Lane): string {
  return `${kind}:${lane.id}`;
}
