import { Select } from "antd";
import { useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { useRead } from "../api.ts";
import { districtName, useOrgans } from "./organs.ts";

/** Finds an operator on record by two characters of its name or by its code. */
export function OperatorSelect({
  id,
  value,
  except,
  onChange,
}: {
  id: string;
  value: string | undefined;
  except?: string | undefined;
  onChange: (operator: string | undefined) => void;
}) {
  const t = useText();
  const organs = useOrgans();
  const [words, setWords] = useState("");
  const asked = words.trim();
  const { data, isFetching } = useRead(
    "operator.list",
    { text: asked, limit: 20 },
    { enabled: asked.length >= 2 },
  );
  const found = (asked.length >= 2 ? (data?.rows ?? []) : []).filter((row) => row.id !== except);
  return (
    <Select<string | null>
      id={id}
      allowClear
      className="operator-select"
      showSearch={{ filterOption: false, onSearch: setWords }}
      value={value ?? null}
      loading={isFetching}
      placeholder={t(text("名称中的两个字，或统一社会信用代码", "Two characters of the name, or the code"))}
      notFoundContent={asked.length < 2 ? null : t(text("没有找到", "Nobody found"))}
      options={found.map((row) => ({
        value: row.id,
        label: `${row.name} · ${row.code ?? t(text("无代码", "no code"))} · ${t(districtName(organs, row.district))}`,
      }))}
      onChange={(next) => onChange(next ?? undefined)}
    />
  );
}
