import { Button, Tabs, Upload } from "antd";
import { useState } from "react";
import { type Failure, text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { FailureNotice, Skeleton } from "../../../kit/states.tsx";
import { client, fileUrl, type Offer, type Paragraph } from "../../api.ts";
import { citeWords } from "../../parts/cites.tsx";
import type { Drafted, Drafts } from "./use-documents.ts";
import "./document-pane.css";

type DocumentPaneProps = { matter: string; offer: Offer; documents: Drafts };

/** The documents that the act will issue, as they will be served: read here, edit in Word or WPS, upload again. */
export function DocumentPane({ matter, offer, documents }: DocumentPaneProps) {
  const t = useText();
  const { drafts, busy, failure } = documents;
  const title = t(text("将制发的文书", "Documents to be issued"));
  if (drafts.length === 0) {
    return (
      <section className="document-pane document-pane-empty" aria-label={title}>
        {failure === undefined ? (
          <Skeleton lines={8} />
        ) : (
          <FailureNotice failure={failure} cite={citeWords} />
        )}
        <ul>
          {offer.issues.map(({ document, name }) => (
            <li key={document}>{t(name)}</li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <section className="document-pane" aria-label={title} aria-busy={busy}>
      <p className="muted document-state" role="status">
        {busy ? t(text("正在按表单更新…", "Being drawn up …")) : t(text("随表单更新", "Follows the form"))}
      </p>
      <Tabs
        items={drafts.map((draft) => ({
          key: draft.document,
          label: t(draft.name),
          children: <Draft matter={matter} draft={draft} documents={documents} />,
        }))}
      />
    </section>
  );
}

function Draft({ matter, draft, documents }: { matter: string; draft: Drafted; documents: Drafts }) {
  const t = useText();
  const [refused, setRefused] = useState<Failure>();
  const upload = async (file: Blob) => {
    setRefused(undefined);
    const answer = await client.call("document.upload", { matter, document: draft.document }, { file });
    if (answer.ok) documents.replace({ ...draft, ...answer.value } as Drafted);
    else setRefused(answer.error);
  };
  return (
    <>
      <div className="document-tools">
        <Button
          size="small"
          disabled={documents.busy}
          href={fileUrl("document.draftDownload", { id: draft.draftId })}
        >
          {t(text("下载 .docx 修改", "Download .docx to edit"))}
        </Button>
        <Upload
          accept=".docx"
          showUploadList={false}
          beforeUpload={(file) => {
            void upload(file);
            return false;
          }}
        >
          <Button size="small">{t(text("上传修改稿", "Upload the edited file"))}</Button>
        </Upload>
        {draft.uploaded === true && (
          <Button size="small" type="link" onClick={() => documents.discard(draft.document)}>
            {t(text("弃用修改稿，改回按表单制作", "Drop my file, follow the form"))}
          </Button>
        )}
      </div>
      {draft.uploaded === true && (
        <p className="notice" role="status">
          {t(
            text(
              "提交时制发您上传的修改稿；表单的改动不再写入该文书。",
              "Your file will be issued; the form no longer changes it.",
            ),
          )}
        </p>
      )}
      {refused !== undefined && <FailureNotice failure={refused} cite={citeWords} />}
      {draft.missing.length > 0 && (
        <details className="document-missing">
          <summary>
            {t(
              text(
                `法定内容还缺 ${draft.missing.length} 项`,
                `${draft.missing.length} contents the law requires are missing`,
              ),
            )}
          </summary>
          <ul>
            {draft.missing.map((item) => (
              <li key={item.name}>{t(item.label)}</li>
            ))}
          </ul>
        </details>
      )}
      <Paper paragraphs={draft.paragraphs} />
    </>
  );
}

/** An official paper as it reads. */
export function Paper({ paragraphs }: { paragraphs: readonly Paragraph[] }) {
  return (
    <article className="paper" lang="zh-CN">
      {paragraphs.map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a paper's paragraphs have no other name and never move
        <PaperLine key={index} paragraph={paragraph} />
      ))}
    </article>
  );
}

function PaperLine({ paragraph }: { paragraph: Paragraph }) {
  const { kind, text: words, cells } = paragraph;
  if (kind === "row") {
    return (
      <div className="paper-row">
        {(cells ?? [words]).map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: cells of a row never move
          <span key={index}>{cell}</span>
        ))}
      </div>
    );
  }
  return (
    <p className={`paper-${kind}`}>
      {words.split(/(〔待填[^〕]*〕)/).map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a line never move
        part.startsWith("〔待填") ? <mark key={index}>{part}</mark> : part,
      )}
    </p>
  );
}
