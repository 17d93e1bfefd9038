import { Button, Popconfirm } from "antd";
import { useState } from "react";
import type { Operations } from "../../../../src/app/operations.ts";
import { formatInstant, instant, text } from "../../../../src/kernel/index.ts";
import type { OutputOf } from "../../../kit/client.ts";
import { useText } from "../../../kit/language.tsx";
import { useWrite } from "../../api.ts";
import { Section } from "../../parts/page.tsx";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";

/** Why refused rows are still there after their time, and for which matter they are to stay. */
export function Holds({ view }: { view: OutputOf<Operations, "import.get"> }) {
  const t = useText();
  const [holding, setHolding] = useState(false);
  const release = useWrite("import.release", { refresh: ["import.get"] });
  return (
    <Section
      title={text("留存", "Holds")}
      count={view.holds.length}
      side={
        <Button size="small" onClick={() => setHolding(true)}>
          {t(text("为事项留存", "Hold for a matter"))}
        </Button>
      }
    >
      <p className="muted">
        {t(
          text(
            "拒收行加密保存，导入结束九十日后自动删除；为事项留存的，解除后再删除。",
            "Refused rows are kept encrypted and erased ninety days after the import ended; those held for a matter, once released.",
          ),
        )}
      </p>
      <ul className="import-reasons">
        {view.holds.map(({ matter, number, reason, by, at }) => (
          <li key={matter}>
            <a href={`/matters/${matter}`}>{number}</a>
            <span className="import-reason">{reason}</span>
            <span className="muted">
              {by} · {formatInstant(instant(at))}
            </span>
            <Popconfirm
              title={t(text("解除留存？到期的拒收行当夜删除。", "Release? Rows past their time go tonight."))}
              onConfirm={() => release.mutate({ id: view.id, matter })}
            >
              <Button size="small" type="text">
                {t(text("解除", "Release"))}
              </Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
      {holding && <HoldForm id={view.id} onClose={() => setHolding(false)} />}
    </Section>
  );
}

function HoldForm({ id, onClose }: { id: string; onClose: () => void }) {
  const hold = useWrite("import.hold", { refresh: ["import.get"] });
  return (
    <SideForm
      name="import.hold"
      title={text("为事项留存拒收行", "Hold the refused rows for a matter")}
      lead={text(
        "留存期间，拒收行到期也不删除；每件事项各自留存、各自解除。",
        "Held rows outlast their time. Each matter holds and releases for itself.",
      )}
      fields={[
        {
          name: "matter",
          label: text("事项文号", "Number of the matter"),
          kind: "text",
          required: true,
          help: text("本人可见的事项。", "A matter that you may see."),
        },
        {
          name: "reason",
          label: text("理由", "Reason"),
          kind: "long",
          required: true,
          help: text("写明拒收行与该事项的关系。", "Say what the rows have to do with it."),
        },
      ]}
      submit={text("留存", "Hold")}
      onSubmit={({ matter, reason }) =>
        hold.mutateAsync({ id, matter: wordsOf(matter), reason: wordsOf(reason) })
      }
      onClose={onClose}
    />
  );
}
