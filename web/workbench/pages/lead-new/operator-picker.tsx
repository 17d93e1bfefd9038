import { Form, Select } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead } from "../../api.ts";
import { districtName, useOrgans } from "../../parts/organs.ts";
import type { Operator } from "./sent.ts";

type Props = { chosen: Operator | undefined; onChoose: (operator: Operator | undefined) => void };

/** Finds the party among the operators on record, by two characters of the name or by code. */
export function OperatorPicker({ chosen, onChoose }: Props) {
  const t = useText();
  const organs = useOrgans();
  const [words, setWords] = useState("");
  const asked = words.trim();
  const { data, isFetching } = useRead(
    "operator.list",
    { text: asked, limit: 20 },
    { enabled: asked.length >= 2 },
  );
  const found = asked.length >= 2 ? (data?.rows ?? []) : [];
  const shown = chosen === undefined || found.some(({ id }) => id === chosen.id) ? found : [chosen, ...found];
  return (
    <Form.Item
      label={t(text("已登记的主体", "Operator on record"))}
      htmlFor="fact-operator"
      extra={t(
        text(
          "选中后自动填入名称、代码、住所，并与该主体的档案相连；没有登记的直接填写下列各项。",
          "Fills name, code and address and links the lead to its record; who is not on record is typed below.",
        ),
      )}
    >
      <Select<string | null>
        id="fact-operator"
        allowClear
        showSearch={{ filterOption: false, onSearch: setWords }}
        value={chosen?.id ?? null}
        loading={isFetching}
        placeholder={t(text("名称中的两个字，或统一社会信用代码", "Two characters of the name, or the code"))}
        notFoundContent={asked.length < 2 ? null : t(text("没有找到", "Nobody found"))}
        options={shown.map(({ id, name, code, district }) => ({
          value: id,
          label: `${name} · ${code ?? t(text("无代码", "no code"))} · ${t(districtName(organs, district))}`,
        }))}
        onChange={(id) => onChoose(shown.find((one) => one.id === id))}
      />
    </Form.Item>
  );
}
