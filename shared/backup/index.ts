export { BACKUP_PARTS, backupHead, backupPiece, endOfBackup, endOfPart, readBackup } from './backup.ts';
export type { BackupPart, DeskPart, ReadBackup } from './backup.ts';
