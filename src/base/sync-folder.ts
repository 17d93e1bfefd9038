import { closeSync, fsyncSync, openSync } from "node:fs";

/** So that an entry itself, new or renamed, survives a power cut. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
