// What the scorecard bench reads of the app.
export { fy26 } from '#shared/handbook';
export { createCalendar, parseDay } from '#shared/lib';
export { prepareScorecard } from '#shared/scorecard';
export { makeRecords } from './ranking-records.mjs';
