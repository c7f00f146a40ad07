export { noticesOf } from './notices-of.ts';
export type { Notice } from './notices-of.ts';
export { remindersDue } from './reminders-due.ts';
export type { RemindedCase, Reminder, ReminderKind, Told } from './reminders-due.ts';
