/** A Monday afternoon, in the zone of whoever runs the tests. */
export const now = new Date(2026, 10, 23, 15, 20).getTime();
