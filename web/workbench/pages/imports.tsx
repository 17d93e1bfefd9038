import { Link, useNavigate } from "@tanstack/react-router";
import { Button, Progress, Select } from "antd";
import { useState } from "react";
import type { Operations } from "../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../src/kernel/index.ts";
import type { OutputOf } from "../../kit/client.ts";
import { type DataColumn, DataTable } from "../../kit/data-table.tsx";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { pageOf, useFilters } from "../parts/filters.ts";
import { type Kind, kindLabel, useKinds } from "../parts/kinds.ts";
import { Page } from "../parts/page.tsx";
import { UploadForm } from "./imports/upload.tsx";
import { stateWords } from "./imports/words.ts";
import "./imports/imports.css";

type Row = OutputOf<Operations, "import.list">["rows"][number];

const pageSize = 50;
const states = ["proposed", "running", "done", "failed"] as const;

/** Files that were brought in: state, progress, what was kept and what was refused. */
export function Imports() {
  const t = useText();
  const kinds = useKinds();
  const navigate = useNavigate();
  const [uploading, setUploading] = useState(false);
  const [filters, change] = useFilters("state", "page");
  const page = pageOf(filters);
  const state = states.find((one) => one === filters.state);
  const { data, isFetching, error, refetch } = useRead(
    "import.list",
    { ...(state === undefined ? {} : { state }), offset: (page - 1) * pageSize, limit: pageSize },
    { refetchInterval: 3000 },
  );
  const open = (id: string) => void navigate({ to: "/imports/$id", params: { id } });
  return (
    <Page
      title={text("数据导入", "Imports")}
      lead={text(
        "平台报送、监测采集与登记数据。同一文件再导入不会重复；不合格的行列明原因，改正后可重新送入。",
        "Data that platforms report and monitoring collects. The same file again changes nothing; rows that do not fit say why and can be mended.",
      )}
      side={
        <>
          <Link to="/observations">{t(text("查阅观测数据", "Look at observations"))}</Link>
          <Button type="primary" onClick={() => setUploading(true)}>
            {t(text("导入文件", "Import a file"))}
          </Button>
        </>
      }
    >
      <DataTable<Row>
        name="imports"
        caption={text("数据导入", "Imports")}
        columns={columns(kinds, t)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.total ?? 0}
        page={page}
        pageSize={pageSize}
        onPage={(next) => change({ page: String(next) })}
        loading={isFetching && data === undefined}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        onOpen={({ id }) => open(id)}
        hotkeys
        empty={{
          title: text("还没有导入", "Nothing imported yet"),
          hint: text(
            "可上传 CSV、JSONL、Parquet、XLSX（64 MB 以内）；更大的文件请用命令 steelyard import。",
            "Upload CSV, JSONL, Parquet or XLSX up to 64 MB; use the command steelyard import for larger files.",
          ),
        }}
        tools={
          <Select
            size="small"
            allowClear
            aria-label={t(text("状态", "State"))}
            placeholder={t(text("全部状态", "All states"))}
            value={state}
            onChange={(next?: string) => change({ state: next })}
            options={states.map((value) => ({ value, label: t(stateWords[value] ?? text(value, value)) }))}
            popupMatchSelectWidth={false}
          />
        }
      />
      {uploading && <UploadForm onClose={() => setUploading(false)} onDone={open} />}
    </Page>
  );
}

function columns(kinds: readonly Kind[], t: (words: Text) => string): DataColumn<Row>[] {
  return [
    {
      key: "name",
      title: text("文件", "File"),
      width: 260,
      required: true,
      value: ({ name }) => name,
      render: ({ id, name }) => (
        <Link to="/imports/$id" params={{ id }}>
          {name}
        </Link>
      ),
    },
    {
      key: "kind",
      title: text("种类", "Kind"),
      width: 100,
      value: ({ kind }) => t(kindLabel(kinds, kind)),
    },
    {
      key: "platform",
      title: text("平台", "Platform"),
      width: 140,
      value: ({ platformName }) => platformName,
    },
    {
      key: "state",
      title: text("状态", "State"),
      width: 150,
      value: ({ state }) => t(stateWords[state] ?? text(state, state)),
      render: ({ state, progress }) =>
        state === "running" ? (
          <Progress
            percent={Math.floor(progress * 100)}
            size="small"
            aria-label={t(text("进度", "Progress"))}
          />
        ) : (
          <span className={tagOf(state)}>{t(stateWords[state] ?? text(state, state))}</span>
        ),
    },
    { key: "rows", title: text("读取", "Read"), kind: "figure", width: 100, value: ({ rows }) => rows },
    { key: "kept", title: text("入库", "Kept"), kind: "figure", width: 100, value: ({ kept }) => kept },
    { key: "known", title: text("已有", "Known"), kind: "figure", width: 90, value: ({ known }) => known },
    {
      key: "open",
      title: text("待改正", "To mend"),
      kind: "figure",
      width: 90,
      value: ({ open }) => open,
    },
    { key: "person", title: text("经手", "By"), width: 100, value: ({ person }) => person },
    {
      key: "at",
      title: text("时间", "At"),
      kind: "day",
      width: 150,
      value: ({ createdAt }) => formatInstant(instant(createdAt)),
    },
  ];
}

export function tagOf(state: string): string {
  return state === "done" ? "tag tag-good" : state === "failed" ? "tag tag-bad" : "tag";
}
