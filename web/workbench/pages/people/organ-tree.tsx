import { Button } from "antd";
import { useState } from "react";
import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import type { OrganRow } from "../../parts/organs.ts";
import { useMay } from "../../session.tsx";
import { CreateOrgan } from "./forms-organ.tsx";

type Props = {
  organs: readonly OrganRow[];
  chosen: string | undefined;
  onChoose: (organ: string | undefined) => void;
};

/** The organs as they stand under each other; choosing one narrows everything at the right to it. */
export function OrganTree({ organs, chosen, onChoose }: Props) {
  const t = useText();
  const mayManage = useMay("people.manage");
  const [adding, setAdding] = useState(false);
  const known = new Set(organs.map(({ id }) => id));
  const roots = organs.filter(({ parent }) => parent === undefined || !known.has(parent));
  return (
    <nav className="organ-tree" aria-label={t(text("机关", "Organs"))}>
      <button type="button" aria-current={chosen === undefined} onClick={() => onChoose(undefined)}>
        {t(text("全部机关", "All organs"))} <span className="muted">{organs.length}</span>
      </button>
      <Branch rows={roots} organs={organs} chosen={chosen} onChoose={onChoose} />
      {mayManage && (
        <Button size="small" type="dashed" className="no-print" onClick={() => setAdding(true)}>
          {t(text("新增机关或机构", "Add an organ or unit"))}
        </Button>
      )}
      {adding && <CreateOrgan organs={organs} parent={chosen} onClose={() => setAdding(false)} />}
    </nav>
  );
}

function Branch({ rows, organs, chosen, onChoose }: Props & { rows: readonly OrganRow[] }) {
  const t = useText();
  return (
    <ul>
      {rows.map((organ) => {
        const below = organs.filter(({ parent }) => parent === organ.id);
        return (
          <li key={organ.id}>
            <button type="button" aria-current={chosen === organ.id} onClick={() => onChoose(organ.id)}>
              {t(organ.name)}
              {organ.to !== undefined && <span className="muted"> – {organ.to}</span>}
            </button>
            {below.length > 0 && <Branch rows={below} organs={organs} chosen={chosen} onChoose={onChoose} />}
          </li>
        );
      })}
    </ul>
  );
}
