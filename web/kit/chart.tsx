/** Pictures by ECharts, in the house's colours: drawn as SVG, told in one sentence, with a table behind by the caller. */
import { BarChart, CustomChart, GraphChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { type EChartsCoreOption, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { Text } from "../../src/kernel/index.ts";
import { useText } from "./language.tsx";

use([
  BarChart,
  CustomChart,
  GraphChart,
  LineChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  SVGRenderer,
]);

export type Colours = Readonly<
  Record<"ink" | "muted" | "line" | "primary" | "brass" | "jade" | "vermilion" | "surface", string>
>;

/** `option` is made from the colours in force, so that light and dark both read well. */
export function Chart({
  label,
  height,
  option,
}: {
  label: Text;
  height: number;
  option: (colours: Colours) => EChartsCoreOption;
}) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: "svg" });
    chart.setOption({
      animation: false,
      textStyle: { fontFamily: "inherit" },
      ...option(coloursOf(element)),
    });
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(element);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} role="img" aria-label={t(label)} style={{ width: "100%", height }} />;
}

function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(`--${name}`).trim();
  return {
    ink: of("ink"),
    muted: of("muted"),
    line: of("line"),
    primary: of("primary"),
    brass: of("brass"),
    jade: of("jade"),
    vermilion: of("vermilion"),
    surface: of("surface"),
  };
}
