/** What a day came to, as the data worker counts it. */
export interface DayCounts {
  readonly touches: number;
  readonly closed: number;
  readonly parked: number;
  readonly skipped: number;
  readonly pickedUp: number;
  readonly cases: number;
  readonly left: number;
}

/** The lines of the summary; what did not happen is left out, what is left is always said. */
export function summaryLines(day: DayCounts): readonly (readonly [name: string, value: string])[] {
  const lines = [
    ['Cases worked', day.cases],
    ['Touches logged', day.touches],
    ['Taken up', day.pickedUp],
    ['Closed', day.closed],
    ['Parked', day.parked],
    ['Skipped', day.skipped],
  ] as const;
  return [
    ...lines.filter(([, count]) => count > 0).map(([name, count]) => [name, count.toLocaleString('en')] as const),
    ['Still owed today', day.left === 0 ? 'nothing' : day.left.toLocaleString('en')],
  ];
}
