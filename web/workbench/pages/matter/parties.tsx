import { Link } from "@tanstack/react-router";
import { Button, Input, Modal } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client, type MatterView } from "../../api.ts";
import { useMay } from "../../session.tsx";

type Party = MatterView["parties"][number];

/** Parties, masked; whoever may unmask says for what, and that is on record. */
export function Parties({ matter }: { matter: MatterView }) {
  const t = useText();
  const mayUnmask = useMay("personal.unmask");
  const [asking, setAsking] = useState(false);
  const [clear, setClear] = useState<Record<string, string | null>>({});
  const refs = matter.parties.flatMap((party) => Object.values(party.personal));
  const show = (party: Party, field: "name" | "representative" | "address" | "phone") => {
    const ref = party.personal[field];
    return (ref === undefined ? undefined : clear[ref]) ?? party[field];
  };
  return (
    <section>
      <h2>
        {t(text("当事人", "Parties"))}
        {mayUnmask && refs.length > 0 && (
          <Button type="link" size="small" className="no-print" onClick={() => setAsking(true)}>
            {t(text("查看原文", "Unmask"))}
          </Button>
        )}
      </h2>
      <ul className="side-list">
        {matter.parties.map((party) => (
          <li key={party.id}>
            <span>
              <small className="muted">{t(party.roleLabel)}</small>{" "}
              {party.ref !== undefined && party.kind !== "organ" ? (
                <Link to="/operators/$id" params={{ id: party.ref }}>
                  {show(party, "name")}
                </Link>
              ) : (
                show(party, "name")
              )}
            </span>
            {party.code !== undefined && <small className="code">{party.code}</small>}
            {(["representative", "address", "phone"] as const).map((field) => {
              const value = show(party, field);
              return value === undefined ? null : (
                <small key={field} className="muted">
                  {value}
                </small>
              );
            })}
          </li>
        ))}
      </ul>
      {asking && (
        <Unmask matter={matter.id} refs={refs} onShown={setClear} onClose={() => setAsking(false)} />
      )}
    </section>
  );
}

type UnmaskProps = {
  matter: string;
  refs: string[];
  onShown: (values: Record<string, string | null>) => void;
  onClose: () => void;
};

function Unmask({ matter, refs, onShown, onClose }: UnmaskProps) {
  const t = useText();
  const [purpose, setPurpose] = useState("");
  const [refused, setRefused] = useState<Failure>();
  const reveal = async () => {
    const answer = await client.call("matter.reveal", { id: matter, refs, purpose });
    if (!answer.ok) return setRefused(answer.error);
    onShown(answer.value.values);
    onClose();
  };
  return (
    <Modal
      open
      title={t(text("查看个人信息原文", "See personal data in full"))}
      okText={t(text("查看并记录", "Show, on record"))}
      okButtonProps={{ disabled: purpose.trim().length < 4 }}
      onOk={() => void reveal()}
      onCancel={onClose}
    >
      {refused !== undefined && <FailureNotice failure={refused} />}
      <label htmlFor="purpose">
        {t(text("查看目的（将写入审计记录）", "Purpose (goes into the audit trail)"))}
      </label>
      <Input.TextArea
        id="purpose"
        rows={3}
        maxLength={200}
        value={purpose}
        onChange={({ target }) => setPurpose(target.value)}
      />
    </Modal>
  );
}
