import { Link, useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { formatInstant, instant, text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../kit/states.tsx";
import { grouped } from "../../kit/typography.ts";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page, Particulars, Section } from "../parts/page.tsx";
import { type MeasureView, percentOf } from "./command/model.ts";
import { IssueButton, type Standing } from "./indicator/issue.tsx";
import { IndicatorRows } from "./indicator/rows.tsx";
import { Tallies } from "./indicator/tallies.tsx";
import "./indicator/indicator.css";

/** One indicator: what it counts, its value, what it is made of, the statement, and its rows. */
export function IndicatorPage() {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const [filters, change] = useFilters("district", "days", "asOf", "group", "page");
  const days = Number(filters.days);
  const asked = {
    id,
    ...(filters.district === undefined ? {} : { district: filters.district }),
    ...(filters.days === undefined || Number.isNaN(days) ? {} : { days }),
    ...(filters.asOf === undefined ? {} : { asOf: filters.asOf }),
  };
  const { data, error, refetch } = useRead("indicator.get", asked);
  if (error !== null) return <FailureNotice failure={error.failure} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  const { indicator } = data;
  const group = data.groups.find(({ key }) => key === filters.group);
  return (
    <Page
      title={indicator.name}
      side={
        <>
          {data.value > 0 && indicator.id.startsWith("instruction.") === false && (
            <IssueButton
              standing={{ ...standingOf(data, asked), ...(group?.key ? { group: group.key } : {}) }}
              what={`${t(group?.name ?? indicator.name)} ${grouped(group?.value ?? data.value)} ${t(indicator.unit)}`}
            />
          )}
          {filters.asOf !== undefined && (
            <Button size="small" className="no-print" onClick={() => change({ asOf: undefined })}>
              {t(text("按现在重新计算", "Count again as of now"))}
            </Button>
          )}
          <Link
            to="/command"
            className="no-print"
            search={data.district === null ? {} : { district: data.district.code }}
          >
            {t(text("返回驾驶舱", "Back to the command screen"))}
          </Link>
        </>
      }
    >
      <p className="indicator-value">
        <strong>{grouped(data.value)}</strong> {t(indicator.unit)}
        <Share data={data} />
      </p>
      <Definition data={data} />
      <div className="indicator-parts">
        {data.groups.length > 0 && (
          <Tallies
            title={text("构成", "What it is made of")}
            rows={data.groups}
            chosen={filters.group}
            onChoose={(key) => change({ group: key === filters.group ? undefined : key })}
          />
        )}
        {data.district === null && data.districts.length > 0 && (
          <Tallies
            title={text("辖区", "Districts")}
            rows={data.districts}
            onChoose={(key) => change({ district: key })}
          />
        )}
      </div>
      <Section title={group === undefined ? text("明细", "Rows") : group.name}>
        <IndicatorRows
          asked={{ ...asked, ...(group?.key ? { group: group.key } : {}) }}
          standing={standingOf(data, asked)}
          page={pageOf(filters)}
          onPage={(page) => change({ page: String(page) })}
        />
      </Section>
      <details className="indicator-query">
        <summary>{t(text("查询语句", "The statement"))}</summary>
        <pre>{data.query.text}</pre>
        <pre>{JSON.stringify(data.query.parameters, null, 1)}</pre>
      </details>
    </Page>
  );
}

/** The moment that is on the screen, where an earlier one can be told; otherwise the figure is counted when it is issued. */
function standingOf(
  { indicator, asOf }: MeasureView,
  { id, ...where }: { id: string; district?: string; days?: number },
): Standing {
  return { indicator: id, ...where, ...(indicator.asOf === "any" ? { asOf } : {}) };
}

function Share({ data: { share, indicator } }: { data: MeasureView }) {
  const t = useText();
  if (share === null || indicator.of === null) return null;
  const of = { id: indicator.of.id };
  return (
    <span className="muted">
      {" "}
      {t(text("占", "of"))}{" "}
      <Link to="/indicators/$id" params={of}>
        {t(indicator.of.name)} {grouped(share.of)}
      </Link>
      {share.share !== null && share.low !== null && share.high !== null && (
        <>
          {t(text("：", ": "))}
          {percentOf(share.share)}
          {t(
            text(
              `（95% 区间 ${percentOf(share.low)}–${percentOf(share.high)}）`,
              ` (95 % ${percentOf(share.low)}–${percentOf(share.high)})`,
            ),
          )}
        </>
      )}
    </span>
  );
}

function Definition({ data }: { data: MeasureView }) {
  const t = useText();
  const { indicator, asOf, from, district } = data;
  const moment = (at: string) => formatInstant(instant(at));
  return (
    <Particulars
      rows={[
        [text("计入", "Counted"), t(indicator.counts)],
        [text("不计入", "Not counted"), t(indicator.notCounted)],
        [
          text("期间", "Time"),
          from === null
            ? t(text("截至时刻的状态", "the state at the moment"))
            : `${moment(from)} – ${moment(asOf)}`,
        ],
        [text("截至", "As of"), moment(asOf)],
        [
          text("以前时刻", "Earlier moments"),
          t(
            indicator.asOf === "any"
              ? text("可以查", "can be told")
              : text("不保存，只按现在", "not kept; the present only"),
          ),
        ],
        [
          text("辖区", "District"),
          district === null
            ? t(
                indicator.area === "city"
                  ? text("全市，不分辖区", "the city, undivided")
                  : text("您可查阅的全部辖区", "all that you may read"),
              )
            : t(district.name),
        ],
      ]}
    />
  );
}
