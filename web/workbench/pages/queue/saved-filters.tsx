import { Button, Dropdown, Input, Modal } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { readStored, store } from "../../../kit/storage.ts";

export type SavedFilter<Search> = { name: string; search: Search };
type SavedFiltersProps<Search> = { search: Search; onApply: (search: Search) => void };

/** Filters of a list under names of one's own, on this device. */
export function SavedFilters<Search extends object>({ search, onApply }: SavedFiltersProps<Search>) {
  const t = useText();
  const [saved, setSaved] = useState(() => load<Search>());
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState("");
  const keep = (next: readonly SavedFilter<Search>[]) => {
    store(place, JSON.stringify(next));
    setSaved(next);
  };
  const save = () => {
    const called = name.trim();
    if (called === "") return;
    keep([...saved.filter((one) => one.name !== called), { name: called, search }]);
    setNaming(false);
    setName("");
  };
  const filtering = Object.keys(search).length > 0;
  return (
    <>
      <Dropdown
        trigger={["click"]}
        menu={{
          items: [
            ...saved.map((one) => ({
              key: `use.${one.name}`,
              label: one.name,
              onClick: () => onApply(one.search),
            })),
            ...(saved.length === 0 ? [] : [{ key: "line", type: "divider" as const }]),
            {
              key: "save",
              label: t(text("保存当前筛选…", "Save these filters …")),
              disabled: !filtering,
              onClick: () => setNaming(true),
            },
            ...(saved.length === 0
              ? []
              : [
                  {
                    key: "drop",
                    label: t(text("删除", "Delete")),
                    children: saved.map((one) => ({
                      key: `drop.${one.name}`,
                      label: one.name,
                      onClick: () => keep(saved.filter(({ name: other }) => other !== one.name)),
                    })),
                  },
                ]),
          ],
        }}
      >
        <Button size="small">
          {t(text("常用筛选", "Saved filters"))}
          {saved.length > 0 && ` ${saved.length}`}
        </Button>
      </Dropdown>
      <Modal
        open={naming}
        title={t(text("保存当前筛选", "Save these filters"))}
        okText={t(text("保存", "Save"))}
        okButtonProps={{ disabled: name.trim() === "" }}
        onOk={save}
        onCancel={() => setNaming(false)}
      >
        <label htmlFor="filter-name">{t(text("名称", "Name"))}</label>
        <Input
          id="filter-name"
          maxLength={30}
          value={name}
          onChange={({ target }) => setName(target.value)}
          onPressEnter={save}
        />
      </Modal>
    </>
  );
}

const place = "queue.filters";

function load<Search>(): readonly SavedFilter<Search>[] {
  try {
    const stored: unknown = JSON.parse(readStored(place) ?? "[]");
    return Array.isArray(stored) ? stored : [];
  } catch {
    return [];
  }
}
