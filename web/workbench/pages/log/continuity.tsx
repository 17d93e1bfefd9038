import { useEffect, useState } from "react";
import { type Checkpoint, hex, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { readStored, store } from "../../../kit/storage.ts";
import { client } from "../../api.ts";
import { continues, type Seen } from "./verify.ts";

type State = { kind: "first" | "same" | "continues" | "broken" | "unknown"; seen?: Seen };

const place = "log.seen";

/**
 * Remembers on this device the last checkpoint that was seen, and checks that the log of today continues it. A log
 * that was rewritten in between cannot pass; then the remembered one is kept as the evidence.
 */
export function Continuity({ now }: { now: Checkpoint }) {
  const t = useText();
  const [state, setState] = useState<State>();
  const root = hex(now.root);
  useEffect(() => {
    let current = true;
    void check({ origin: now.origin, size: now.size, root: root }, now).then((found) => {
      if (current) setState(found);
    });
    return () => {
      current = false;
    };
  }, [now, root]);
  if (state === undefined) return null;
  const size = state.seen?.size ?? 0;
  const words = {
    first: text(
      "本机首次查看该日志，已记住这个检查点。",
      "First seen on this device; this checkpoint is remembered.",
    ),
    same: text(`与本机上次所见相同（${size} 条）。`, `The same as this device saw last (${size}).`),
    continues: text(
      `本机上次所见的 ${size} 条都在，未被改动，其后只有追加。`,
      `All ${size} entries that this device saw before are there unchanged; the rest was only appended.`,
    ),
    broken: text(
      `与本机上次所见的 ${size} 条不一致：日志可能被改写。请保留本机记录并报告。`,
      `It does not continue the ${size} entries that this device saw: the log may have been rewritten. Keep this and report it.`,
    ),
    unknown: text("暂时无法取得一致性证明。", "The proof of consistency cannot be had just now."),
  }[state.kind];
  return (
    <p role="status" className={state.kind === "broken" ? "notice notice-failure" : "notice"}>
      {t(words)}
    </p>
  );
}

async function check(latest: Seen, now: Checkpoint): Promise<State> {
  const seen = remembered();
  if (seen === undefined || seen.origin !== latest.origin) {
    store(place, JSON.stringify(latest));
    return { kind: "first" };
  }
  if (seen.size === latest.size) return { kind: seen.root === latest.root ? "same" : "broken", seen };
  if (seen.size > latest.size) return { kind: "broken", seen };
  const answer = await client.call("log.consistency", { from: seen.size, to: latest.size });
  if (!answer.ok) return { kind: "unknown", seen };
  if (!continues(seen, now, answer.value.proof)) return { kind: "broken", seen };
  store(place, JSON.stringify(latest));
  return { kind: "continues", seen };
}

function remembered(): Seen | undefined {
  try {
    const seen = JSON.parse(readStored(place) ?? "null");
    return seen !== null && Number.isInteger(seen.size) && seen.size > 0 ? (seen as Seen) : undefined;
  } catch {
    return undefined;
  }
}
