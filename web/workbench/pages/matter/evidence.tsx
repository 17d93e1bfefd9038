import { useQueryClient } from "@tanstack/react-query";
import { Button, Form, Input, Modal, Select, Upload } from "antd";
import { useState } from "react";
import { dayOf, type Failure, instant, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { leaveByTab } from "../../../kit/leave-by-tab.ts";
import { Empty, FailureNotice } from "../../../kit/states.tsx";
import { client, fileUrl, type MatterView } from "../../api.ts";
import { citeWords } from "../../parts/cites.tsx";
import { useMay, useSession } from "../../session.tsx";
import { fromShanghai, shanghai } from "./shanghai.ts";

/** Evidence: sealed on arrival by SHA-256 and SM3, with method, time and makers (E-03). */
export function EvidenceList({ matter }: { matter: MatterView }) {
  const t = useText();
  const mayAdd = useMay("evidence.add") && matter.closedAt === undefined && matter.view === "whole";
  const [adding, setAdding] = useState(false);
  const add = mayAdd && (
    <Button size="small" type="primary" className="no-print" onClick={() => setAdding(true)}>
      {t(text("添加证据", "Add evidence"))}
    </Button>
  );
  return (
    <>
      {matter.evidence.length === 0 ? (
        <Empty title={text("还没有证据", "No evidence yet")} action={add} />
      ) : (
        <>
          <p>{add}</p>
          <div className="plain-table-scroll" tabIndex={-1}>
            <table className="plain-table">
              <thead>
                <tr>
                  <th>{t(text("证据", "Evidence"))}</th>
                  <th>{t(text("种类", "Kind"))}</th>
                  <th>{t(text("制作", "Made"))}</th>
                  <th>{t(text("引用", "Cited"))}</th>
                  <th>SHA-256</th>
                </tr>
              </thead>
              <tbody>
                {matter.evidence.map((item) => (
                  <tr key={item.id}>
                    <td>
                      <a href={fileUrl("evidence.download", { id: item.id })}>{item.label}</a>
                      <small className="muted"> {item.source}</small>
                    </td>
                    <td className="name">{t(kinds[item.kind as Kind] ?? text(item.kind, item.kind))}</td>
                    <td className="name">
                      {dayOf(instant(item.madeAt))} {item.makers.join("、")}
                    </td>
                    <td>{item.cited ? "✓" : "—"}</td>
                    <td className="code" title={item.sha256}>
                      {item.sha256.slice(0, 12)}…
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {adding && <AddEvidence matter={matter} onClose={() => setAdding(false)} />}
    </>
  );
}

type AddEvidenceProps = { matter: MatterView; onClose: () => void; onAdded?: (id: string) => void };

export function AddEvidence({ matter, onClose, onAdded }: AddEvidenceProps) {
  const t = useText();
  const queries = useQueryClient();
  const [file, setFile] = useState<File>();
  const [refused, setRefused] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const session = useSession();
  const save = async ({ madeAt, ...values }: Typed) => {
    if (file === undefined) return;
    setBusy(true);
    const answer = await client.call(
      "evidence.add",
      { matter: matter.id, madeAt: fromShanghai(madeAt) ?? session.now, ...values },
      { file },
    );
    setBusy(false);
    if (!answer.ok) return setRefused(answer.error);
    await queries.invalidateQueries({ queryKey: ["matter.get"] });
    onAdded?.(answer.value.id);
    onClose();
  };
  return (
    <Modal open footer={null} title={t(text("添加证据", "Add evidence"))} onCancel={onClose}>
      {refused !== undefined && <FailureNotice failure={withoutField(refused)} cite={citeWords} />}
      <Form layout="vertical" onFinish={(values) => void save(values)}>
        <Form.Item label={t(text("文件（不超过 50 MB）", "File (50 MB at most)"))} required>
          <Upload
            maxCount={1}
            beforeUpload={(chosen) => {
              setFile(chosen);
              return false;
            }}
          >
            <Button>{t(text("选择文件", "Choose a file"))}</Button>
          </Upload>
        </Form.Item>
        <Form.Item name="label" label={t(text("名称", "Name"))} rules={[{ required: true }]}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item
          name="kind"
          label={t(text("证据种类", "Kind"))}
          rules={[{ required: true }]}
          initialValue="electronic-data"
        >
          <Select options={Object.entries(kinds).map(([value, label]) => ({ value, label: t(label) }))} />
        </Form.Item>
        <Form.Item name="method" label={t(text("收集方法", "Method"))} rules={[{ required: true }]}>
          <Input
            maxLength={500}
            placeholder={t(text("网页截屏并保存网页文件", "Screen shot and saved page"))}
          />
        </Form.Item>
        <Form.Item
          name="madeAt"
          label={t(text("制作时间", "Made at"))}
          rules={[{ required: true }]}
          initialValue={shanghai(session.now)}
        >
          <Input type="datetime-local" className="field-day" max={shanghai(session.now)} />
        </Form.Item>
        <Form.Item
          name="makers"
          label={t(text("收集人员", "Collected by"))}
          rules={[{ required: true }]}
          initialValue={teamOf(matter, session.person)}
          extra={t(
            text(
              "现场收集、电子数据等须两名以上执法人员。",
              "On site and for electronic data: two officers or more.",
            ),
          )}
        >
          <Select
            mode="multiple"
            onInputKeyDown={leaveByTab}
            options={matter.people.map((one) => ({
              value: one.id,
              label: `${one.name} · ${t(one.postName)}`,
            }))}
          />
        </Form.Item>
        <Form.Item name="source" label={t(text("来源", "Source"))} rules={[{ required: true }]}>
          <Input maxLength={500} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={busy} disabled={file === undefined}>
          {t(text("封存", "Seal it"))}
        </Button>
      </Form>
    </Modal>
  );
}

/** The one who adds it, with the colleagues appointed to the same matter. */
function teamOf({ facts, people }: MatterView, me: string | undefined): string[] {
  if (me === undefined || !people.some(({ id }) => id === me)) return [];
  const team = facts.findLast(
    ({ type, value }) => type === "persons" && Array.isArray(value) && value.includes(me),
  );
  return team === undefined ? [me] : (team.value as string[]);
}

/** The form names its fields itself. */
function withoutField({ field: _, ...rest }: Failure): Failure {
  return rest;
}

const kinds = {
  document: text("书证", "document"),
  object: text("物证", "object"),
  "audio-visual": text("视听资料", "audio-visual"),
  "electronic-data": text("电子数据", "electronic data"),
  testimony: text("证人证言", "testimony"),
  "party-statement": text("当事人的陈述", "party's statement"),
  appraisal: text("鉴定意见", "appraisal"),
  "inspection-record": text("勘验笔录、现场笔录", "inspection record"),
} as const satisfies Record<string, ReturnType<typeof text>>;
type Kind = keyof typeof kinds;
type Typed = { kind: Kind; label: string; method: string; madeAt: string; makers: string[]; source: string };
