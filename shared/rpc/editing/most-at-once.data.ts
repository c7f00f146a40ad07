/** Cases that one action may be done to: more would hold the worker up for longer than a person waits. */
export const mostAtOnce = 2_000;
