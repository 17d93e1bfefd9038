import { Link } from "@tanstack/react-router";
import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { formatInstant, instant, type Text, text } from "../../../../src/kernel/index.ts";
import { parameters } from "../../../../src/law/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { useRead, useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { valueWords } from "../law/settings.ts";

type Row = OutputOf<Operations, "law.drafts">["rows"][number];

const refresh = ["law.drafts"] as const;

/** What was supposed before, by whom and why: chosen again, or put away. Nothing here is in force. */
export function WhatIfDrafts({
  chosen,
  onDiscarded,
}: {
  chosen: string | undefined;
  onDiscarded: () => void;
}) {
  const t = useText();
  const { data, isFetching, error, refetch } = useRead("law.drafts", {});
  const discard = useWrite("law.discardDraft", { refresh: [...refresh] });
  const putAway = (id: string) =>
    void discard.mutateAsync({ id }).then(
      () => id === chosen && onDiscarded(),
      () => undefined,
    );
  return (
    <Section title={text("参数草案", "Drafts")} count={data?.rows.length ?? 0}>
      {discard.error !== null && <FailureNotice failure={discard.error.failure} />}
      <DataTable<Row>
        name="what-if-drafts"
        caption={text("设想的参数，均未生效", "Supposed values, none of them in force")}
        columns={columns(t, putAway)}
        rows={data?.rows ?? []}
        rowKey={({ id }) => id}
        total={data?.rows.length ?? 0}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        empty={{
          title: text("没有草案", "No drafts"),
          hint: text(
            "试算后可以存为草案，供他人查看。",
            "After asking, keep it as a draft for others to see.",
          ),
        }}
      />
    </Section>
  );
}

function columns(t: (words: Text) => string, putAway: (id: string) => void): DataColumn<Row>[] {
  return [
    {
      key: "param",
      title: text("参数", "Parameter"),
      width: 300,
      required: true,
      value: ({ param, label }) => `${param} ${t(label)}`,
      render: ({ id, param, label }) => (
        <Link to="/law/what-if" search={{ draft: id } as never}>
          <span className="code">{param}</span> {t(label)}
        </Link>
      ),
    },
    {
      key: "value",
      title: text("设想为", "Supposed"),
      width: 110,
      value: ({ param, value }) => t(valueWords(value, parameters.findLast(({ id }) => id === param)?.unit)),
    },
    {
      key: "from",
      title: text("拟施行", "Meant from"),
      kind: "day",
      width: 110,
      value: ({ from }) => from ?? "",
    },
    { key: "reason", title: text("理由", "Reason"), width: 260, value: ({ reason }) => reason },
    { key: "by", title: text("起草人", "By"), width: 100, value: ({ byName }) => byName },
    { key: "at", title: text("起草时间", "At"), width: 150, value: ({ at }) => formatInstant(instant(at)) },
    {
      key: "discard",
      title: text("放弃", "Put away"),
      width: 100,
      value: () => "",
      render: ({ id }) => (
        <Popconfirm
          title={t(text("放弃该草案？记录保留。", "Put this draft away? It stays on record."))}
          okText={t(text("放弃", "Put away"))}
          cancelText={t(text("返回", "Back"))}
          onConfirm={() => putAway(id)}
        >
          <Button size="small">{t(text("放弃", "Put away"))}</Button>
        </Popconfirm>
      ),
    },
  ];
}

/** Keeps what is being supposed. */
export function KeepDraft({ param, value, onClose }: { param: string; value: number; onClose: () => void }) {
  const keep = useWrite("law.draft", { refresh: [...refresh] });
  return (
    <SideForm
      name={`what-if.${param}`}
      title={text("存为参数草案", "Keep as a draft")}
      lead={text(
        "草案不生效；要生效，须在法规页设置并由另一人确认。",
        "A draft is not in force; for that the value is set on the page of the statute book and confirmed by another.",
      )}
      fields={[
        {
          name: "reason",
          label: text("理由或者依据文件", "Reason, or the paper it stands on"),
          kind: "text",
          required: true,
          check: (given) => (given.trim().length >= 2 ? undefined : text("太短", "too short")),
        },
        { name: "from", label: text("拟自何日施行", "Meant to hold from"), kind: "day" },
      ]}
      submit={text("保存", "Keep")}
      onSubmit={(values) => {
        const from = wordsOf(values.from).trim();
        return keep.mutateAsync({
          param,
          value,
          reason: wordsOf(values.reason).trim(),
          ...(from === "" ? {} : { from }),
        });
      }}
      onClose={onClose}
    />
  );
}

/** The button beside the question. */
export function KeepDraftButton(props: { param: string; value: number }) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t(text("存为草案", "Keep as a draft"))}</Button>
      {open && <KeepDraft {...props} onClose={() => setOpen(false)} />}
    </>
  );
}
