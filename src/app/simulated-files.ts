/** A simulated city as files: for the command that writes them, and for the demonstration that brings them in. */
import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { type File, files, type Settings, simulate, type Written } from "../simulator/index.ts";

export interface CityFiles {
  readonly folder: string;
  /** Called after each operator with how many are done. */
  readonly progress?: (operators: number) => void;
  /** A row as it shall be written; nothing leaves it out. */
  readonly as?: (written: Written) => object | undefined;
}

/** Rows by file. The folder is there and holds none of the files. */
export function writeCity(
  settings: Settings,
  { folder, progress, as = ({ row }) => row }: CityFiles,
): Record<File, number> {
  const sinks = Object.fromEntries(files.map((name) => [name, openSink(folder, name)])) as Record<File, Sink>;
  let operators = 0;
  try {
    for (const written of simulate(settings)) {
      const row = as(written);
      if (row !== undefined) sinks[written.file].write(row);
      if (written.file !== "truth" || written.row.kind !== "same-operator") continue;
      operators += 1;
      progress?.(operators);
    }
    for (const name of files) sinks[name].flush();
  } finally {
    for (const name of files) sinks[name].close();
  }
  return Object.fromEntries(files.map((name) => [name, sinks[name].rows])) as Record<File, number>;
}

interface Sink {
  rows: number;
  write(row: object): void;
  flush(): void;
  close(): void;
}

const chunk = 1 << 20;

/** Lines are gathered to a megabyte, then written: memory stays flat however large the city is. */
function openSink(folder: string, name: File): Sink {
  const handle = openSync(join(folder, `${name}.jsonl`), "wx");
  let lines = "";
  const sink: Sink = {
    rows: 0,
    write(row) {
      lines += `${JSON.stringify(row)}\n`;
      sink.rows += 1;
      if (lines.length > chunk) sink.flush();
    },
    flush() {
      const bytes = Buffer.from(lines);
      lines = "";
      for (let at = 0; at < bytes.length; ) at += writeSync(handle, bytes, at);
    },
    close: () => closeSync(handle),
  };
  return sink;
}
