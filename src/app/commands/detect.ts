/** `steelyard detect`: every detector over the lake of this home, one line of JSON a finding, strongest first. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import type { Writable } from "node:stream";
import { finished } from "node:stream/promises";
import { parseArgs } from "node:util";
import { type Config, openStores, Trouble } from "../../base/index.ts";
import {
  type Detector,
  detectorById,
  detectors,
  lineOf,
  runDetector,
  valuesOf,
} from "../../detector/index.ts";
import { dayOf, type Instant, instantFromMillis, isDay, type Language, text } from "../../kernel/index.ts";
import { buildHouse } from "../house.ts";
import { asTrouble } from "../say.ts";

interface Given {
  readonly chosen: readonly Detector[];
  readonly asOf: Instant | undefined;
  readonly out: string | undefined;
  readonly language: Language;
}

/** Findings of a run without `--as-of` are kept as a nightly run keeps them; with it nothing is written. */
export async function detect(config: Config, args: readonly string[]): Promise<number> {
  const { chosen, asOf, out, language } = given(args);
  const stores = await openStores(config, { borrow: true });
  try {
    const house = buildHouse(config, stores);
    const to: Writable = out === undefined ? process.stdout : createWriteStream(out);
    let broken: unknown;
    to.on("error", (error: unknown) => {
      broken = error;
    });
    for (const detector of chosen) {
      const result = asOf === undefined ? await house.watch.run(detector.id) : await past(detector, asOf);
      for (const finding of result.findings) {
        // Memory stays bounded where the reader is slower; a reader that went away ends it quietly.
        if (!to.write(`${lineOf(finding, language)}\n`) && broken === undefined)
          await Promise.race([once(to, "drain"), once(to, "close")]);
        if (broken !== undefined) break;
      }
    }
    if (broken !== undefined && out !== undefined) throw unwritable(out, broken);
    if (out !== undefined) {
      to.end();
      await finished(to);
    }
    return 0;
    async function past(detector: Detector, moment: Instant) {
      const values = valuesOf(detector, await house.watch.settingsAt(detector.id, moment), dayOf(moment));
      if (!values.ok) throw asTrouble(values.error);
      return runDetector(stores.lake, { detector, values: values.value, asOf: moment });
    }
  } finally {
    await stores.close();
  }
}

function given(args: readonly string[]): Given {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        detector: { type: "string" },
        "as-of": { type: "string" },
        out: { type: "string" },
        lang: { type: "string" },
      },
      strict: true,
    });
    const language = values.lang ?? "zh";
    if (language !== "zh" && language !== "en") throw new TypeError(`--lang ${language}`);
    const named = values.detector;
    const one = named === undefined ? undefined : detectorById.get(named);
    if (named !== undefined && one === undefined) {
      throw new TypeError(`--detector ${named} (${detectors.map(({ id }) => id).join(", ")})`);
    }
    return {
      chosen: one === undefined ? detectors : [one],
      asOf: values["as-of"] === undefined ? undefined : moment(values["as-of"]),
      out: values.out,
      language,
    };
  } catch (error) {
    const told = error instanceof Error ? error.message : "";
    throw new Trouble(
      "usage",
      text(`参数不正确：${told}。`, `Wrong arguments: ${told}.`),
      text(
        "用法：steelyard detect [--detector 模型] [--as-of 时刻] [--out 文件] [--lang zh|en]",
        "Usage: steelyard detect [--detector ID] [--as-of T] [--out FILE] [--lang zh|en]",
      ),
    );
  }
}

/** A day means its end in Shanghai; a moment is ISO 8601. */
function moment(told: string): Instant {
  const millis = Date.parse(isDay(told) ? `${told}T23:59:59.999+08:00` : told);
  if (Number.isNaN(millis)) throw new TypeError(`--as-of ${told}`);
  return instantFromMillis(millis);
}

function unwritable(out: string, error: unknown): Trouble {
  const told = error instanceof Error ? error.message : String(error);
  return new Trouble(
    "unavailable",
    text(`无法写入 ${out}：${told}。`, `${out} cannot be written: ${told}.`),
    text("请检查路径和磁盘空间。", "Check the path and the space on the disk."),
  );
}
