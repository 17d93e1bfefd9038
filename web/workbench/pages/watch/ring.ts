import { type Text, text } from "../../../../src/kernel/index.ts";
import type { Colours } from "../../../kit/chart.tsx";
import type { Graph } from "./model.ts";

const words: Readonly<Record<string, Text>> = {
  buyer: text("账户", "account"),
  device: text("设备", "device"),
  payer: text("付款账户", "payer"),
  address: text("收货地址", "address"),
  network: text("网络", "network"),
  tracking: text("运单号", "parcel number"),
  empty: text("空包", "empty parcels"),
  impossible: text("不可能的物流", "impossible journeys"),
  text: text("雷同评价", "repeated words"),
  lockstep: text("同步购买", "buying in step"),
  burst: text("集中下单", "burst"),
};

export const tieWords = (kind: string): Text => words[kind] ?? text(kind, kind);

/** Accounts on a circle in their given order, what they share inside it: the same graph always looks the same. */
export function ringOption({ nodes, edges }: Graph, t: (words: Text) => string) {
  const accounts = nodes.filter(({ kind }) => kind === "buyer").length;
  const hubs = nodes.length - accounts;
  const placed = nodes.map((node, at) => {
    const account = node.kind === "buyer";
    const turn = account ? at / accounts : (at - accounts + 0.5) / hubs;
    const radius = account ? 100 : hubs === 1 ? 0 : 45;
    return {
      id: String(at),
      name: account ? node.id : `${t(tieWords(node.kind))}`,
      value: node.id,
      x: Math.cos(turn * 2 * Math.PI) * radius,
      y: Math.sin(turn * 2 * Math.PI) * radius,
      kind: node.kind,
    };
  });
  return (colours: Colours) => ({
    tooltip: {
      formatter: ({ data }: { data: { value?: string; name?: string } }) => data.value ?? data.name ?? "",
    },
    series: [
      {
        type: "graph",
        layout: "none",
        roam: false,
        preserveAspect: "contain",
        left: "12%",
        right: "12%",
        top: "8%",
        bottom: "8%",
        data: placed.map(({ kind, ...node }) => ({
          ...node,
          symbol: kind === "buyer" ? "circle" : "rect",
          symbolSize: kind === "buyer" ? 12 : 16,
          itemStyle: { color: kind === "buyer" ? colours.primary : colours.vermilion },
          label: {
            show: kind !== "buyer" || accounts <= 30,
            position: kind === "buyer" ? "right" : "top",
            color: kind === "buyer" ? colours.muted : colours.ink,
            fontSize: kind === "buyer" ? 11 : 12,
          },
        })),
        edges: edges.map(([from, to]) => ({ source: String(from), target: String(to) })),
        lineStyle: { color: colours.muted, opacity: 0.45, width: 1 },
      },
    ],
  });
}
