import { Button, Segmented, Tag } from "antd";
import { type ReactNode, useMemo, useState } from "react";
import { addDays, type Day, day, failure, formatDay, formatFen, text, yuan } from "../../src/kernel/index.ts";
import { CertaintyMark } from "./certainty-mark.tsx";
import { ClockBadge, type ClockBadgeProps } from "./clock-badge.tsx";
import { type DataColumn, DataTable, type Sort } from "./data-table.tsx";
import "./gallery.css";
import { Icon, type IconName } from "./icons.tsx";
import { useLanguage, useText } from "./language.tsx";
import { Mark } from "./mark.tsx";
import { cssName, light } from "./palette.ts";
import { Empty, FailureNotice, Forbidden, Skeleton } from "./states.tsx";
import { useDraft } from "./use-draft.ts";

/** The living style guide: every piece of the kit in every state, from invented examples. */
export function Gallery() {
  const t = useText();
  return (
    <div className="gallery">
      <h1>{t(text("样式", "Kit"))}</h1>
      <Part title={t(text("标志与图标", "Mark and icons"))}>
        <Mark size={64} />
        <Mark size={32} />
        <span className="gallery-rail">
          <Mark size={32} />
        </span>
        {iconNames.map((name) => (
          <span key={name} title={name}>
            <Icon name={name} />
          </span>
        ))}
      </Part>
      <Part title={t(text("颜色", "Colours"))}>
        {Object.keys(light).map((name) => (
          <span key={name} className="swatch">
            <span style={{ background: `var(${cssName(name)})` }} />
            <code>{name}</code>
          </span>
        ))}
      </Part>
      <Part title={t(text("期限", "Clocks"))}>
        {clockExamples.map((example) => (
          <ClockBadge key={`${example.state}${example.left}${example.unit}`} {...example} />
        ))}
      </Part>
      <Part title={t(text("法律依据的可靠程度", "How sure the law is"))}>
        <CertaintyMark certainty="read" />
        <CertaintyMark certainty="excerpt" />
        <CertaintyMark certainty="open" />
      </Part>
      <Part title={t(text("按钮与标签", "Buttons and tags"))}>
        <Button type="primary">{t(text("立案", "Open the case"))}</Button>
        <Button>{t(text("退回", "Return"))}</Button>
        <Button danger>{t(text("不予立案", "Do not open"))}</Button>
        <Button disabled>{t(text("决定", "Decide"))}</Button>
        <Tag>{t(text("网络直播", "Livestream"))}</Tag>
        <Segmented options={[t(text("本人", "Mine")), t(text("本单位", "Unit")), t(text("全部", "All"))]} />
      </Part>
      <h2>{t(text("列表", "List"))}</h2>
      <ExampleTable />
      <h2>{t(text("拒绝与状态", "Refusals and states"))}</h2>
      <div className="gallery-states">
        <FailureNotice failure={exampleFailure} onRetry={() => undefined} />
        <Empty
          title={text("今日事项已办结", "Nothing waits for you")}
          hint={text("新的事项到达时会出现在这里。", "New matters will appear here.")}
        />
        <Forbidden />
        <Skeleton lines={4} />
      </div>
      <h2>{t(text("草稿", "Draft"))}</h2>
      <ExampleDraft />
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      <div className="gallery-row">{children}</div>
    </section>
  );
}

function ExampleDraft() {
  const t = useText();
  const draft = useDraft("gallery", "");
  return (
    <p>
      <label>
        {t(text("说明", "Remark"))}{" "}
        <input
          className="gallery-input"
          value={draft.value}
          onChange={(event) => draft.set(event.target.value)}
        />
      </label>{" "}
      {draft.restored && (
        <span className="muted">{t(text("已恢复上次填写的内容", "Restored from your last visit"))}</span>
      )}{" "}
      <Button size="small" onClick={draft.clear}>
        {t(text("清除", "Clear"))}
      </Button>
    </p>
  );
}

const iconNames: readonly IconName[] = [
  "mine",
  "lead",
  "matter",
  "operator",
  "watch",
  "collaborate",
  "publish",
  "law",
  "figures",
  "manage",
  "programme",
  "screen",
];

const clock = { label: text("立案期限", "Time to open a case"), unit: "working-day", total: 15 } as const;

const clockExamples: readonly ClockBadgeProps[] = [
  {
    ...clock,
    state: "running",
    left: 12,
    startedOn: day("2026-11-18"),
    dueDay: day("2026-12-09"),
    article: text("示例条文", "Example article"),
    certainty: "read",
    suspensions: [
      { reason: text("检验检测", "Laboratory test"), from: day("2026-11-19"), to: day("2026-11-20") },
    ],
  },
  { ...clock, state: "running", left: 3, dueDay: day("2026-11-26") },
  { ...clock, state: "running", left: 0, dueDay: day("2026-11-23") },
  { ...clock, state: "overdue", left: -2, unit: "calendar-day", dueDay: day("2026-11-21") },
  { ...clock, state: "met", left: 4 },
  { ...clock, state: "paused", left: 9 },
  { ...clock, state: "waiting", left: 15 },
  { ...clock, state: "elapsed", left: 0 },
  {
    ...clock,
    label: text("办案期限", "Time to decide"),
    state: "running",
    left: 61,
    total: 3,
    totalUnit: "month",
    unit: "calendar-day",
    provisional: true,
    dueDay: day("2027-01-23"),
  },
];

const exampleFailure = failure(
  "missing-fact",
  text("不能送审：调查报告不完整。", "Cannot be submitted: the report is incomplete."),
  {
    article: { instrument: "示例", article: "1" },
    field: "report.facts",
    missing: [{ kind: "fact", name: "amount", label: text("违法所得金额", "Amount of illegal gains") }],
    possible: [text("补充调查", "Investigate further"), text("退回", "Return")],
  },
);

type ExampleRow = {
  id: string;
  what: string;
  who: string;
  left: number;
  fen: number;
  day: Day;
  count: number;
};

const goods = ["羊毛围巾", "龙井茶叶", "儿童座椅", "LED 台灯", "蜂蜜 500g", "电热水壶"];
const exampleRows: readonly ExampleRow[] = Array.from({ length: 240 }, (_, index) => ({
  id: `示例〔2026〕${String(index + 1).padStart(4, "0")} 号`,
  what: `${goods[index % goods.length]}划线价虚标`,
  who: `示例网店 ${index + 1}`,
  left: 15 - (index % 18),
  fen: 1_280_000 + index * 4_321,
  day: addDays(day("2026-11-30"), index % 40),
  count: 12_000 - index * 37,
}));

function ExampleTable() {
  const { language } = useLanguage();
  const [page, setPage] = useState(1);
  const [pageSize, setPageSize] = useState(20);
  const [sort, setSort] = useState<Sort>();
  const [selected, setSelected] = useState<string[]>([]);
  const [opened, setOpened] = useState("");
  const rows = useMemo(() => {
    const sorted = [...exampleRows];
    if (sort !== undefined) sorted.sort((a, b) => (a.left - b.left) * (sort.descending ? -1 : 1));
    return sorted.slice((page - 1) * pageSize, page * pageSize);
  }, [page, pageSize, sort]);
  const columns: DataColumn<ExampleRow>[] = [
    {
      key: "left",
      title: text("期限", "Clock"),
      value: ({ left }) => left,
      render: ({ left }) => <ClockBadge {...clock} state={left < 0 ? "overdue" : "running"} left={left} />,
      sortable: true,
      required: true,
    },
    { key: "id", title: text("编号", "Number"), value: ({ id }) => id, kind: "code", fixed: "start" },
    { key: "what", title: text("事由", "What"), value: ({ what }) => what },
    { key: "who", title: text("当事人", "Who"), value: ({ who }) => who },
    { key: "count", title: text("销量", "Sold"), value: ({ count }) => count, kind: "figure" },
    {
      key: "fen",
      title: text("金额", "Amount"),
      value: ({ fen }) => formatFen(yuan(fen / 100)),
      kind: "money",
    },
    {
      key: "day",
      title: text("届满日", "Due"),
      value: (row) => row.day,
      render: (row) => formatDay(row.day, language),
      kind: "day",
    },
    { key: "organ", title: text("机关", "Organ"), value: () => "示例分局", optional: true },
  ];
  return (
    <>
      <DataTable
        name="gallery"
        caption={text("示例事项", "Example matters")}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        total={exampleRows.length}
        page={page}
        pageSize={pageSize}
        onPage={(next, size) => {
          setPage(next);
          setPageSize(size);
        }}
        onSort={setSort}
        {...(sort === undefined ? {} : { sort })}
        selected={selected}
        onSelect={setSelected}
        onOpen={({ id }) => setOpened(id)}
        hotkeys
      />
      <p aria-live="polite" className="muted">
        {opened}
      </p>
    </>
  );
}
