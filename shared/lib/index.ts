export { createCalendar } from './calendar.ts';
export type { Calendar, CalendarOptions } from './calendar.ts';
export { civilOf, dayNumberOf, formatDay, parseDay, weekdayOf } from './days.ts';
export { DAY_MS, formatInstant, HOUR_MS, parseInstant, SECOND_MS } from './instants.ts';
export { fillMessage } from './messages.ts';
export { plainWords } from './plain-words.ts';
export { readTypedDay } from './typed-day.ts';
export type { TypedDay } from './typed-day.ts';
export type { Holes, MessageData, Messages } from './messages.ts';
