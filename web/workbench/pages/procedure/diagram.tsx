import { type Text, text } from "../../../../src/kernel/index.ts";
import type { AnyProcedure } from "../../../../src/procedure/index.ts";
import { useText } from "../../../kit/language.tsx";
import { type Drawing, drawingOf, type Line, type Way } from "./layout.ts";

const row = 62;
const box = { width: 188, height: 36 };
const lane = 16;
const margin = 14;

/** The stages and every way between them. Under each line, on pointing: the acts that lead along it. */
export function Diagram({ procedure }: { procedure: AnyProcedure }) {
  const t = useText();
  const drawing = drawingOf(procedure);
  const left = margin + (drawing.lanes.back + 1) * lane;
  const width = left + box.width + (drawing.lanes.ahead + 1) * lane + margin;
  const height = drawing.stages.length * row;
  return (
    <svg
      className="diagram"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      aria-label={t(text("阶段图，文字见下方各阶段", "Diagram of the stages; in words below"))}
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 8 4 0 7.5Z" className="diagram-head" />
        </marker>
      </defs>
      {drawing.next.map((way) => (
        <Straight key={way.from} way={way} drawing={drawing} x={left + box.width / 2} procedure={procedure} />
      ))}
      {drawing.lines.map((line) => (
        <Beside
          key={`${line.side}${line.to}`}
          line={line}
          drawing={drawing}
          left={left}
          procedure={procedure}
        />
      ))}
      {drawing.stages.map((stage, index) => (
        <Stage key={stage} procedure={procedure} stage={stage} x={left} y={index * row + 13} />
      ))}
    </svg>
  );
}

function Stage({ procedure, stage, x, y }: { procedure: AnyProcedure; stage: string; x: number; y: number }) {
  const t = useText();
  const definition = procedure.stages[stage];
  const kind = definition?.final === true ? "final" : stage === procedure.initial ? "first" : "middle";
  return (
    <a href={`#stage-${stage}`} className={`diagram-stage diagram-${kind}`}>
      <rect x={x} y={y} width={box.width} height={box.height} rx={kind === "middle" ? 4 : box.height / 2} />
      <text x={x + box.width / 2} y={y + box.height / 2} dominantBaseline="central" textAnchor="middle">
        {t(definition?.name ?? text(stage, stage))}
      </text>
    </a>
  );
}

type WayProps = { way: Way; drawing: Drawing; x: number; procedure: AnyProcedure };

function Straight({ way, drawing, x, procedure }: WayProps) {
  const t = useText();
  const from = drawing.stages.indexOf(way.from) * row + 13 + box.height;
  return (
    <path
      className="diagram-way diagram-next"
      d={`M${x} ${from}V${from + row - box.height - 1}`}
      markerEnd="url(#arrow)"
    >
      <title>{t(actsOf(procedure, [way]))}</title>
    </path>
  );
}

type LineProps = { line: Line; drawing: Drawing; left: number; procedure: AnyProcedure };

/** Out of each stage below its middle, along the lane, into the stage above its middle. */
function Beside({ line, drawing, left, procedure }: LineProps) {
  const t = useText();
  const ahead = line.side === "ahead";
  const edge = ahead ? left + box.width : left;
  const x = edge + (ahead ? 1 : -1) * (line.lane + 1) * lane;
  const y = (stage: string, shift: number) =>
    drawing.stages.indexOf(stage) * row + 13 + box.height / 2 + shift;
  const into = y(line.to, ahead ? -6 : 6);
  const outs = line.ways.map(({ from }) => y(from, ahead ? 8 : -8));
  const [top, bottom] = [Math.min(into, ...outs), Math.max(into, ...outs)];
  return (
    <g className={ahead ? "diagram-way" : "diagram-way diagram-back"}>
      <title>{t(actsOf(procedure, line.ways))}</title>
      <path d={`${outs.map((out) => `M${edge} ${out}H${x}`).join("")}M${x} ${top}V${bottom}`} />
      <path d={`M${x} ${into}H${ahead ? edge + 1 : edge - 1}`} markerEnd="url(#arrow)" />
    </g>
  );
}

function actsOf(procedure: AnyProcedure, ways: readonly Way[]): Text {
  const names = [...new Set(ways.flatMap(({ actions }) => actions))].map(
    (action) => procedure.actions[action]?.name ?? text(action, action),
  );
  return text(names.map(({ zh }) => zh).join("、"), names.map(({ en }) => en).join("; "));
}
