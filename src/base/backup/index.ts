export type { Manifest } from "./manifest.ts";
export { type RestoreOptions, restoreBackup, verifyBackup } from "./restore.ts";
export { type LastBackup, lastBackup, type TakeOptions, takeBackup } from "./take.ts";
