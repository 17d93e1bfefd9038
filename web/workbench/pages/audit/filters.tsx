import { Button, Input, Select } from "antd";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { usePeople } from "../people/rows.ts";
import { type AuditFilter, kindWords } from "./rows.ts";

type Change = { [key in keyof AuditFilter]: string | undefined };

/** Person, kind, subject, time: each in the address. */
export function AuditFilters({
  filters,
  onChange,
}: {
  filters: AuditFilter;
  onChange: (change: Change) => void;
}) {
  const t = useText();
  const people = usePeople();
  const some = Object.values(filters).some((value) => value !== undefined);
  return (
    <div className="page-tools no-print">
      <Select<string | null>
        allowClear
        showSearch={{ optionFilterProp: "label" }}
        className="audit-person"
        aria-label={t(text("人员", "Person"))}
        placeholder={t(text("全部人员", "Everybody"))}
        value={filters.person ?? null}
        onChange={(person) => onChange({ person: person ?? undefined })}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select<string | null>
        allowClear
        className="audit-person"
        aria-label={t(text("行为", "Kind"))}
        placeholder={t(text("全部行为", "Everything"))}
        value={filters.kind ?? null}
        onChange={(kind) => onChange({ kind: kind ?? undefined })}
        options={Object.entries(kindWords).map(([value, label]) => ({ value, label: t(label) }))}
      />
      <Input.Search
        key={filters.subject}
        allowClear
        className="page-search"
        aria-label={t(text("对象", "Subject"))}
        placeholder={t(text("对象编号", "Id of the subject"))}
        defaultValue={filters.subject}
        onSearch={(subject) => onChange({ subject: subject.trim() })}
      />
      <label>
        {t(text("自", "From"))}{" "}
        <input
          type="date"
          className="audit-day"
          value={filters.from ?? ""}
          onChange={({ target }) => onChange({ from: target.value })}
        />
      </label>
      <label>
        {t(text("至", "to"))}{" "}
        <input
          type="date"
          className="audit-day"
          value={filters.to ?? ""}
          onChange={({ target }) => onChange({ to: target.value })}
        />
      </label>
      {some && (
        <Button
          type="text"
          onClick={() =>
            onChange({
              person: undefined,
              kind: undefined,
              subject: undefined,
              from: undefined,
              to: undefined,
            })
          }
        >
          {t(text("清除筛选", "Clear"))}
        </Button>
      )}
    </div>
  );
}
