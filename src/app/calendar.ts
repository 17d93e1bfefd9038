/**
 * The holiday arrangement of a coming year, laid beside the data: `calendar/2027.json` in the home holds one year or a
 * list of years as `YearArrangement`. A file that does not fit stops the start: a wrong calendar makes wrong deadlines.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Trouble } from "../base/index.ts";
import { type Calendar, chineseCalendar, text } from "../kernel/index.ts";
import { asTrouble } from "./say.ts";

export function calendarOf(homeRoot: string): Calendar {
  const folder = join(homeRoot, "calendar");
  if (!existsSync(folder)) return chineseCalendar;
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .reduce((calendar, name) => withFile(calendar, join(folder, name)), chineseCalendar);
}

function withFile(calendar: Calendar, file: string): Calendar {
  const declared = read(file);
  const extended = calendar.withYears(Array.isArray(declared) ? declared : [declared]);
  if (!extended.ok) throw asTrouble(extended.error);
  return extended.value;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new Trouble(
      "calendar-unreadable",
      text(`放假安排文件 ${file} 无法读取。`, `The calendar file ${file} cannot be read (${String(error)}).`),
      text(
        "请改正该文件，或将其移出 calendar 目录。",
        "Mend the file, or move it out of the calendar folder.",
      ),
    );
  }
}
