import type { Day, Text } from "../../src/kernel/index.ts";
import { formatDay, text } from "../../src/kernel/index.ts";
import { type Certainty, CertaintyMark } from "./certainty-mark.tsx";
import {
  type ClockState,
  type ClockTone,
  type ClockUnit,
  clockTone,
  clockWords,
  length,
} from "./clock-words.ts";
import "./clock-badge.css";
import { useLanguage, useText } from "./language.tsx";
import { Tip } from "./tip.tsx";

export type ClockBadgeProps = {
  /** What the time is for: `立案期限`. */
  label: Text;
  state: ClockState;
  /** Full length, in `totalUnit` (that of `left` where not given). */
  total: number;
  /** What is left, in `unit`; when overdue, by how much. */
  left: number;
  unit: ClockUnit;
  totalUnit?: ClockUnit;
  startedOn?: Day;
  dueDay?: Day;
  /** Beyond the published calendar of holidays: the date may move. */
  provisional?: boolean;
  certainty?: Certainty;
  /** The article, as cited: `《市场监督管理行政处罚程序规定》第十八条`. */
  article?: Text;
  suspensions?: readonly { reason: Text; from: Day; to?: Day }[];
  extensions?: readonly { reason: Text; by: Text }[];
  /** Pan only, words in the tip: for very narrow places. */
  compact?: boolean;
};

/** How much time is left, in one glance: a pan that empties, and words. */
export function ClockBadge(props: ClockBadgeProps) {
  const t = useText();
  const tone = clockTone({ ...props, total: inLeftUnits(props) });
  const words = t(clockWords(props));
  return (
    <Tip content={<Detail {...props} />} {...(props.compact ? { label: `${t(props.label)}: ${words}` } : {})}>
      <span className={`clock-badge clock-${tone}`}>
        <Pan state={props.state} tone={tone} share={share(props)} />
        {props.compact !== true && <span className="clock-words">{words}</span>}
        {props.provisional === true && (
          <span className="clock-provisional">{t(text("暂定", "provisional"))}</span>
        )}
      </span>
    </Tip>
  );
}

function Detail(props: ClockBadgeProps) {
  const t = useText();
  const { language } = useLanguage();
  const day = (value: Day) => formatDay(value, language);
  return (
    <dl>
      <dt>{t(text("期限", "Period"))}</dt>
      <dd>
        <strong>{t(props.label)}</strong> · {t(clockWords(props))}
      </dd>
      {props.startedOn !== undefined && (
        <>
          <dt>{t(text("起算", "From"))}</dt>
          <dd>{day(props.startedOn)}</dd>
        </>
      )}
      <dt>{t(text("长度", "Length"))}</dt>
      <dd>{t(length(props.total, props.totalUnit ?? props.unit))}</dd>
      {props.suspensions?.map((pause) => (
        <Row key={`${pause.from}${pause.reason.zh}`} term={t(text("中止", "Suspended"))}>
          {t(pause.reason)} · {day(pause.from)} –{" "}
          {pause.to === undefined ? t(text("至今", "now")) : day(pause.to)}
        </Row>
      ))}
      {props.extensions?.map((extension) => (
        <Row key={`${extension.by.zh}${extension.reason.zh}`} term={t(text("延长", "Extended"))}>
          {t(extension.by)} · {t(extension.reason)}
        </Row>
      ))}
      {props.dueDay !== undefined && (
        <Row term={t(text("届满", "Due"))}>
          {day(props.dueDay)}
          {props.provisional === true &&
            ` ${t(text("（节假日安排未公布，暂定）", "(provisional: holidays not yet published)"))}`}
        </Row>
      )}
      {props.article !== undefined && (
        <Row term={t(text("依据", "Basis"))}>
          {t(props.article)}{" "}
          {props.certainty !== undefined && <CertaintyMark certainty={props.certainty} plain />}
        </Row>
      )}
    </dl>
  );
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** The bowl is a half disc of radius 7 hanging from a point; its level falls with what is left. */
function Pan({ state, tone, share: filled }: { state: ClockState; tone: ClockTone; share: number }) {
  const top = 9 + 7 * (1 - filled);
  return (
    <svg className="clock-pan" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true">
      <path d="M9 1 2 9M9 1l7 8" className="clock-cord" />
      <clipPath id={`level-${Math.round(filled * 100)}`}>
        <rect x="0" y={top} width="18" height={18 - top} />
      </clipPath>
      {filled > 0 && (
        <path
          d="M2 9h14a7 7 0 0 1-14 0Z"
          className="clock-fill"
          clipPath={`url(#level-${Math.round(filled * 100)})`}
        />
      )}
      <path
        d="M2 9h14a7 7 0 0 1-14 0Z"
        className="clock-bowl"
        strokeDasharray={state === "waiting" ? "2 2" : undefined}
      />
      {state === "met" && <path d="m5.8 12 2.4 2 4-3.6" className="clock-sign" />}
      {state === "paused" && <path d="M7.4 10.6v3.2M10.6 10.6v3.2" className="clock-sign-ink" />}
      {tone === "over" && <path d="M9 10.9v1.6M9 14.2v.1" className="clock-sign-ink" />}
    </svg>
  );
}

function share(props: ClockBadgeProps): number {
  if (props.state === "met") return 1;
  if (props.state !== "running" && props.state !== "paused") return 0;
  const total = inLeftUnits(props);
  return total <= 0 ? 0 : Math.max(0, Math.min(1, props.left / total));
}

/** Months and years are counted down in days; for the picture a month is 30 of them. */
function inLeftUnits({ total, unit, totalUnit }: ClockBadgeProps): number {
  if (unit === totalUnit || totalUnit === undefined) return total;
  if (totalUnit === "month") return total * 30;
  return totalUnit === "year" ? total * 365 : total;
}
