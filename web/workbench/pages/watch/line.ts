import { type Fen, formatFen, type Text, text } from "../../../../src/kernel/index.ts";
import type { Colours } from "../../../kit/chart.tsx";
import type { Point } from "./model.ts";

/** Days across, yuan up from zero: steps for marks, dots for sales, a bar for what was claimed. */
export function lineOption(points: readonly Point[], t: (words: Text) => string) {
  const series = (at: 1 | 2 | 3) =>
    points.map((point) => [point[0], point[at] === null ? null : point[at] / 100]);
  const claimed = t(text("声称的被比较价格", "claimed reference price"));
  const marked = t(text("标价", "marked"));
  const charged = t(text("成交最低", "lowest charged"));
  return (colours: Colours) => ({
    grid: { left: 64, right: 24, top: 56, bottom: 32 },
    legend: { top: 0, left: 0, textStyle: { color: colours.ink } },
    tooltip: {
      trigger: "axis",
      valueFormatter: (value: unknown) =>
        typeof value === "number" ? formatFen(Math.round(value * 100) as Fen) : "—",
    },
    xAxis: {
      type: "time",
      axisLabel: { color: colours.muted },
      axisLine: { lineStyle: { color: colours.line } },
    },
    yAxis: {
      type: "value",
      min: 0,
      name: t(text("元", "yuan")),
      nameTextStyle: { color: colours.muted },
      axisLabel: { color: colours.muted },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: [
      {
        name: marked,
        type: "line",
        step: "end",
        connectNulls: true,
        symbol: "none",
        data: series(2),
        lineStyle: { color: colours.primary, width: 2 },
        itemStyle: { color: colours.primary },
      },
      {
        name: charged,
        type: "line",
        data: series(1),
        symbol: "circle",
        symbolSize: 7,
        lineStyle: { width: 0 },
        itemStyle: { color: colours.jade },
      },
      {
        name: claimed,
        type: "line",
        data: series(3),
        symbol: "rect",
        symbolSize: [8, 4],
        lineStyle: { color: colours.vermilion, width: 3 },
        itemStyle: { color: colours.vermilion },
      },
    ],
  });
}
