/** How many cases wait in the shared queue. */
export function waitingWords(waiting: number): string {
  if (waiting === 0) return 'No case waits in the queue.';
  return waiting === 1 ? '1 case waits in the queue.' : `${waiting.toLocaleString('en')} cases wait in the queue.`;
}

/** CAP: how much of the room is taken. */
export function capacityWords({
  inProgress,
  limit,
}: {
  readonly inProgress: number;
  readonly limit: number | null;
}): string {
  return limit === null ? `You have ${inProgress} in progress.` : `You have ${inProgress} of ${limit} in progress.`;
}
