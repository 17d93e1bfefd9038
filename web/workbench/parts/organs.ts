import type { Operations } from "../../../src/app/operations.ts";
import { type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { useRead } from "../api.ts";

export type OrganRow = OutputOf<Operations, "organ.tree">["rows"][number];

/** The organs of the city, as the server told once. */
export function useOrgans(): readonly OrganRow[] {
  return useRead("organ.tree", {}).data?.rows ?? [];
}

export type District = { code: string; name: Text };

/** The districts that have a bureau of their own. */
export function districtsOf(organs: readonly OrganRow[]): District[] {
  return organs
    .filter(({ kind }) => kind === "bureau")
    .map(({ district, name }) => ({ code: district, name: placeOf(name) }));
}

/** The name of a district; one without a bureau here lies elsewhere and stays a code. */
export function districtName(organs: readonly OrganRow[], code: string): Text {
  if (code === "000000") return text("区划不详", "district unknown");
  return (
    districtsOf(organs).find((one) => one.code === code)?.name ?? text(`外地 ${code}`, `elsewhere, ${code}`)
  );
}

export function organName(organs: readonly OrganRow[], id: string): Text {
  return organs.find((one) => one.id === id)?.name ?? text(id, id);
}

/** A unit is named with the place of its bureau: every district has a brigade. */
export function organPath(organs: readonly OrganRow[], id: string): Text {
  const [name, bureau] = [organName(organs, id), bureauOf(organs, id)];
  if (bureau === undefined || bureau.id === id) return name;
  const place = placeOf(bureau.name);
  return text(`${place.zh} ${name.zh}`, `${name.en}, ${place.en}`);
}

/** 杭州市西湖区市场监督管理局 → 西湖区: the place whose bureau it is. */
function placeOf({ zh, en }: Text): Text {
  const whole = zh.replace(/市场监督管理局.*$/, "").replace(/^.*?(?:省|自治区)/, "");
  const place = / of (.+)$/.exec(en)?.[1] ?? en.replace(/\s*(Market|Administration|Bureau).*$/i, "");
  return text(whole.replace(/^.+?市(?=.)/, "") || zh, place || en);
}

/** The bureau above a unit, or the organ itself. */
export function bureauOf(organs: readonly OrganRow[], id: string): OrganRow | undefined {
  const organ = organs.find((one) => one.id === id);
  if (organ === undefined || organ.kind === "bureau" || organ.parent === undefined) return organ;
  return bureauOf(organs, organ.parent);
}
