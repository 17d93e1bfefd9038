/** A figure in words that can be filed: an instruction is read long after the figure has moved. */
import { type Frozen, recordOf } from "../indicator/index.ts";
import { formatInstant, type Text, text } from "../kernel/index.ts";
import type { RowsOfFigure } from "../procedure/index.ts";

/** More than these are counted, not listed. */
export const listed = 200;

export function figureFacts({ indicator, value, from, asOf, district, group, rows }: Frozen) {
  return {
    figure: group === undefined ? indicator.name.zh : `${indicator.name.zh}（${group.zh}）`,
    figureValue: `${value} ${indicator.unit.zh}`,
    figureScope: [
      district?.zh ?? (indicator.area === "city" ? "全市，不分辖区" : "签发人可查阅的全部辖区"),
      from === null ? `截至 ${formatInstant(asOf)}` : `${formatInstant(from)} 至 ${formatInstant(asOf)}`,
    ].join("；"),
    figureCounts: `计入：${indicator.counts.zh}\n不计入：${indicator.notCounted.zh}`,
    figureRows: JSON.stringify({
      rows: rows.map((row) => ({
        title: `${row.title}（${row.group.zh}）`,
        kind: indicator.leads,
        id: recordOf(indicator, row.id),
      })),
      more: value - rows.length,
    } satisfies RowsOfFigure),
  };
}

export function titleOf({ indicator, value, district, group, rows: [first] }: Frozen): Text {
  const what =
    group === undefined
      ? indicator.name
      : text(`${indicator.name.zh}·${group.zh}`, `${indicator.name.en}, ${group.en}`);
  const where = district === undefined ? text("", "") : text(`${district.zh}`, `${district.en}: `);
  if (value === 1 && first !== undefined)
    return text(
      `督办：${where.zh}${what.zh}（${first.title}）`,
      `Instruction: ${where.en}${what.en} (${first.title})`,
    );
  return text(
    `督办：${where.zh}${what.zh} ${value} ${indicator.unit.zh}`,
    `Instruction: ${where.en}${what.en}, ${value} ${indicator.unit.en}`,
  );
}
