import { Link, useNavigate } from "@tanstack/react-router";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { Page } from "../parts/page.tsx";
import { LeadTabs } from "./lead/tabs.tsx";
import "./lead/lead.css";

const pageSize = 50;

type Checked = OutputOf<Operations, "lead.check">;
type Held = Checked["rows"][number];

/** 闭环检查: what has no lawful end inside its clock, by what holds it up, the longest over first. */
export function LeadLoop() {
  const t = useText();
  const navigate = useNavigate();
  const [filters, change] = useFilters("cause", "page");
  const page = pageOf(filters);
  const known = useRead("lead.check", { limit: 1 }).data?.causes ?? [];
  const cause = known.find(({ cause: id }) => id === filters.cause)?.cause;
  const { data, isFetching, error, refetch } = useRead("lead.check", {
    ...(cause === undefined ? {} : { cause }),
    offset: (page - 1) * pageSize,
    limit: pageSize,
  });
  const open = ({ lead }: Held) =>
    lead === null
      ? void navigate({ to: "/leads/triage" })
      : void navigate({ to: "/matters/$id", params: { id: lead } });
  const night = data?.night ?? null;
  return (
    <Page
      title={text("闭环检查", "Closed loop")}
      lead={text(
        "没有在期限内依法办结的线索，按卡在哪一步列出，超期最久的在前。",
        "Leads without a lawful end inside their clock, by the step that holds them up, the longest over first.",
      )}
      side={<LeadTabs at="loop" />}
    >
      <Causes causes={data?.causes ?? []} chosen={cause} onChoose={(next) => change({ cause: next })} />
      <DataTable<Held>
        name="loop"
        caption={text("未闭环的线索", "Leads that leak")}
        columns={columns(t, data?.causes ?? [])}
        rows={data?.rows ?? []}
        rowKey={({ lead, group, cause: why }) => lead ?? `${why} ${JSON.stringify(group)}`}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={open}
        hotkeys
        empty={{
          title: text("全部闭环", "The loop is closed"),
          hint: text("每条线索都在期限之内。", "Every lead is inside its time."),
        }}
        tools={
          <span className="muted">
            {night === null
              ? t(text("尚无夜间检查记录", "no night's check yet"))
              : t(
                  text(
                    `夜间检查 ${formatInstant(instant(night))}，以下为此刻`,
                    `night's check ${formatInstant(instant(night))}; below is now`,
                  ),
                )}
          </span>
        }
      />
    </Page>
  );
}

type CausesProps = {
  causes: Checked["causes"];
  chosen: string | undefined;
  onChoose: (cause: string | undefined) => void;
};

function Causes({ causes, chosen, onChoose }: CausesProps) {
  const t = useText();
  const shown = causes.filter(({ n }) => n > 0);
  if (shown.length === 0) return null;
  const sum = shown.reduce((total, { n }) => total + n, 0);
  return (
    <fieldset className="loop-causes" aria-label={t(text("原因", "Cause"))}>
      <button type="button" aria-pressed={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t(text("全部", "All"))} <strong>{sum}</strong>
      </button>
      {shown.map(({ cause, name, n }) => (
        <button key={cause} type="button" aria-pressed={cause === chosen} onClick={() => onChoose(cause)}>
          {t(name)} <strong>{n}</strong>
        </button>
      ))}
    </fieldset>
  );
}

function columns(t: (words: Text) => string, causes: Checked["causes"]): DataColumn<Held>[] {
  const nameOf = (id: string) => {
    const known = causes.find(({ cause }) => cause === id);
    return known === undefined ? id : t(known.name);
  };
  return [
    {
      key: "late",
      title: text("超期", "Over"),
      width: 110,
      required: true,
      value: ({ late }) => late,
      render: ({ late, since }) => (
        <span className="late" title={since}>
          {late === 0 ? t(text("刚届满", "just ended")) : t(text(`${late} 个工作日`, `${late} working days`))}
        </span>
      ),
    },
    {
      key: "title",
      title: text("线索", "Lead"),
      width: 340,
      required: true,
      value: ({ title }) => t(title),
      render: ({ lead, title, number }) => (
        <span>
          {lead === null ? (
            <Link to="/leads/triage">{t(title)}</Link>
          ) : (
            <Link to="/matters/$id" params={{ id: lead }}>
              {t(title)}
            </Link>
          )}
          <br />
          <span className="code muted">{number}</span>
        </span>
      ),
    },
    {
      key: "cause",
      title: text("卡在", "Held up by"),
      width: 230,
      required: true,
      value: ({ cause }) => nameOf(cause),
    },
    {
      key: "officers",
      title: text("核查人员", "Officers"),
      width: 140,
      value: ({ officers }) => officers.join("、"),
    },
    {
      key: "organ",
      title: text("承办机构", "Unit"),
      width: 190,
      value: ({ unitName, organName }) => t(unitName ?? organName),
    },
    {
      key: "since",
      title: text("期限届满", "Ended on"),
      kind: "day",
      width: 120,
      value: ({ since }) => since,
    },
  ];
}
