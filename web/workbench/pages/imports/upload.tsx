import { Button, Drawer, Input, Select } from "antd";
import { useId, useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice } from "../../../kit/states.tsx";
import { client } from "../../api.ts";
import { useKinds } from "../../parts/kinds.ts";

type KindId = "listing" | "price" | "order" | "review" | "operator" | "storefront" | "link";

/** Choose a file and say what it holds; what its columns mean is proposed on the next page. */
export function UploadForm({ onClose, onDone }: { onClose: () => void; onDone: (id: string) => void }) {
  const t = useText();
  const kinds = useKinds();
  const id = useId();
  const [kind, setKind] = useState<KindId>("listing");
  const [platform, setPlatform] = useState("");
  const [file, setFile] = useState<File>();
  const [failure, setFailure] = useState<Failure>();
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (file === undefined) return;
    setSending(true);
    setFailure(undefined);
    const name = platform.trim();
    const answer = await client.call(
      "import.propose",
      { kind, ...(name === "" ? {} : { platform: name }) },
      { file },
    );
    setSending(false);
    if (answer.ok) onDone(answer.value.id);
    else setFailure(answer.error);
  };
  return (
    <Drawer open title={t(text("导入文件", "Import a file"))} onClose={onClose} size={440}>
      {failure !== undefined && <FailureNotice failure={failure} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <label htmlFor={`${id}-file`}>{t(text("文件", "File"))}</label>
        <p className="muted">
          {t(
            text(
              "CSV、JSONL、Parquet 或 XLSX，可用 gzip、zstd 压缩，64 MB 以内；第一行为表头。",
              "CSV, JSONL, Parquet or XLSX, gzip and zstd too, up to 64 MB; the first line names the columns.",
            ),
          )}
        </p>
        <input
          id={`${id}-file`}
          className="import-file"
          type="file"
          required
          onChange={(event) => setFile(event.target.files?.[0])}
        />
        <label htmlFor={`${id}-kind`}>{t(text("内容", "What it holds"))}</label>
        <Select
          id={`${id}-kind`}
          style={{ width: "100%", margin: "8px 0 16px" }}
          value={kind}
          onChange={(next: KindId) => setKind(next)}
          options={kinds.map(({ id: value, label }) => ({ value, label: t(label) }))}
        />
        <label htmlFor={`${id}-platform`}>
          {t(text("平台（文件中没有平台列时填写）", "Platform, where the file has no column for it"))}
        </label>
        <Input
          id={`${id}-platform`}
          className="import-file"
          value={platform}
          onChange={(event) => setPlatform(event.target.value)}
          placeholder={t(text("短名、名称、统一社会信用代码或编号", "Short key, name, code or id"))}
        />
        <Button type="primary" htmlType="submit" loading={sending} disabled={file === undefined}>
          {t(text("上传并查看映射", "Upload and see the mapping"))}
        </Button>
      </form>
    </Drawer>
  );
}
