import { Button } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { dayOf, instant, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { type DataColumn, DataTable } from "../../../kit/data-table.tsx";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { usePrograms } from "../people/rows.ts";

type Row = OutputOf<Operations, "import.sender.list">["rows"][number];

/** Which program reports for which platform: it can send for no other, and for none before somebody said so. */
export function Senders() {
  const t = useText();
  const [setting, setSetting] = useState<Partial<Row>>();
  const { data, isFetching, error, refetch } = useRead("import.sender.list", {});
  const rows = data?.rows ?? [];
  return (
    <Section
      title={text("报送平台", "Reporting platforms")}
      side={
        <Button size="small" onClick={() => setSetting({})}>
          {t(text("指定平台", "Name a platform"))}
        </Button>
      }
    >
      <p className="muted">
        {t(
          text(
            "报送程序只能为指定的平台报送数据；未指定的，报送一律不予接收。",
            "A program sends data for the platform named here and for no other; without one nothing it sends is taken.",
          ),
        )}
      </p>
      <DataTable<Row>
        name="senders"
        caption={text("报送平台", "Reporting platforms")}
        columns={columns(t(text("更改", "Change")), setSetting)}
        rows={rows}
        rowKey={({ person }) => person}
        total={rows.length}
        loading={isFetching}
        {...(error === null ? {} : { failure: error.failure, onRetry: () => void refetch() })}
        empty={{ title: text("尚未为任何程序指定平台", "No program has a platform yet") }}
      />
      {setting !== undefined && <SetSender of={setting} onClose={() => setSetting(undefined)} />}
    </Section>
  );
}

function columns(change: string, onChange: (row: Row) => void): DataColumn<Row>[] {
  return [
    {
      key: "person",
      title: text("程序账户", "Account of the program"),
      width: 200,
      required: true,
      value: ({ personName }) => personName,
    },
    {
      key: "platform",
      title: text("平台", "Platform"),
      width: 320,
      value: ({ platformName }) => platformName,
    },
    {
      key: "set",
      title: text("指定于", "Since"),
      kind: "day",
      width: 120,
      value: ({ setAt }) => dayOf(instant(setAt)),
    },
    {
      key: "act",
      title: text("操作", "Act"),
      width: 80,
      value: () => "",
      render: (row) => (
        <Button size="small" onClick={() => onChange(row)}>
          {change}
        </Button>
      ),
    },
  ];
}

function SetSender({ of, onClose }: { of: Partial<Row>; onClose: () => void }) {
  const programs = usePrograms();
  const set = useWrite("import.sender.set", { refresh: ["import.sender.list"] });
  return (
    <SideForm
      name="import.sender.set"
      title={text("指定报送平台", "Name the platform of a program")}
      keep={false}
      initial={{ person: of.person ?? "", platform: of.platformName ?? "" }}
      fields={[
        {
          name: "person",
          label: text("程序账户", "Account of the program"),
          kind: "choice",
          required: true,
          options: programs.map(({ id, name }) => ({ value: id, label: name })),
        },
        {
          name: "platform",
          label: text("平台", "Platform"),
          help: text(
            "在册平台的短名、名称、统一社会信用代码或编号。",
            "Short key, name, code or id of a platform on record.",
          ),
          kind: "text",
          required: true,
        },
      ]}
      submit={text("指定", "Name it")}
      onSubmit={({ person, platform }) =>
        set.mutateAsync({ person: wordsOf(person), platform: wordsOf(platform) })
      }
      onClose={onClose}
    />
  );
}
