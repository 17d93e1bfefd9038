import { useMemo } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { Chart, type Colours } from "../../../kit/chart.tsx";
import { useText } from "../../../kit/language.tsx";
import { percent } from "./marks.tsx";
import type { Month } from "./model.ts";

/** Decided findings by month with the 95 % interval drawn; the table says the numbers. */
export function Months({ months }: { months: readonly Month[] }) {
  const t = useText();
  const told = useMemo(() => months.filter(({ precision }) => precision !== null).toReversed(), [months]);
  const option = useMemo(() => monthsOption(told), [told]);
  if (months.length === 0) {
    return (
      <p className="muted">
        {t(
          text(
            "还没有发现得到结论。线索办结后，这里显示每月有多少是对的。",
            "No finding has been decided yet. Once leads end, this shows how many of each month were right.",
          ),
        )}
      </p>
    );
  }
  return (
    <>
      {told.length > 0 && (
        <Chart label={text("逐月查准率", "Precision by month")} height={220} option={option} />
      )}
      <table className="plain-table">
        <thead>
          <tr>
            <th>{t(text("月份", "Month"))}</th>
            <th>{t(text("属实", "Right"))}</th>
            <th>{t(text("不实", "Wrong"))}</th>
            <th>{t(text("不明", "Unclear"))}</th>
            <th>{t(text("查准率（95% 区间）", "Precision (95 % interval)"))}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, right, wrong, unclear, precision, low, high }) => (
            <tr key={month}>
              <td>{month}</td>
              <td>{right}</td>
              <td>{wrong}</td>
              <td>{unclear}</td>
              <td>{precision === null ? "—" : `${percent(precision)} (${percent(low)}–${percent(high)})`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function monthsOption(months: readonly Month[]) {
  return (colours: Colours) => ({
    grid: { left: 48, right: 16, top: 16, bottom: 28 },
    xAxis: { type: "category", data: months.map(({ month }) => month), axisLabel: { color: colours.muted } },
    yAxis: { type: "value", min: 0, max: 100, axisLabel: { color: colours.muted, formatter: "{value}%" } },
    series: [
      {
        type: "bar",
        barMaxWidth: 36,
        data: months.map(({ precision }) => Math.round((precision ?? 0) * 100)),
        itemStyle: { color: colours.primary },
        label: { show: true, position: "inside", formatter: "{c}%", color: colours.surface },
      },
      {
        type: "custom",
        data: months.map(({ low, high }, at) => [at, (low ?? 0) * 100, (high ?? 1) * 100]),
        renderItem: (_: unknown, api: { value: (n: number) => number; coord: (p: number[]) => number[] }) => {
          const [x = 0, top = 0] = api.coord([api.value(0), api.value(2)]);
          const [, bottom = 0] = api.coord([api.value(0), api.value(1)]);
          const shape = (x1: number, y1: number, x2: number, y2: number) => ({
            type: "line",
            shape: { x1, y1, x2, y2 },
            style: { stroke: colours.ink, lineWidth: 1.5 },
          });
          return {
            type: "group",
            children: [
              shape(x, top, x, bottom),
              shape(x - 5, top, x + 5, top),
              shape(x - 5, bottom, x + 5, bottom),
            ],
          };
        },
        z: 3,
      },
    ],
  });
}
