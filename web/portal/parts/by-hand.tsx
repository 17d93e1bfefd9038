import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import script from "../verify/by-hand.sh?raw";
import { Note } from "./note.tsx";

/** How to check without any program of ours: the formats, and commands that every administrator has. */
export function ByHand() {
  const t = useText();
  return (
    <section className="by-hand">
      <h2>{t(text("不用本网站，怎样核验", "Without this site"))}</h2>
      <p>
        {t(
          text(
            "证明文件只用公开的格式，任何人都可以另写程序核验：",
            "The proof file uses open formats only; anyone can write another program that checks it:",
          ),
        )}
      </p>
      <ul>
        <li>
          {t(
            text(
              "全文：UTF-8 的 SHA-256，等于 record 里 context.publishedTextHash。",
              "Text: the SHA-256 of its UTF-8 equals context.publishedTextHash in the record.",
            ),
          )}
        </li>
        <li>
          {t(
            text(
              "日志：RFC 6962（RFC 9162）散列树。叶子 = SHA-256(0x00 ‖ record)，节点 = SHA-256（0x01 ‖ 左 ‖ 右）；proof 从叶子向上。",
              "Log: the tree of RFC 6962 (RFC 9162). Leaf = SHA-256(0x00 ‖ record), node = SHA-256(0x01 ‖ left ‖ right); proof from the leaf upwards.",
            ),
          )}
        </li>
        <li>
          {t(
            text(
              "检查点：C2SP tlog-checkpoint，即 signed note：名称、长度、根（Base64），空行，Ed25519 签名行。",
              "Checkpoint: C2SP tlog-checkpoint, a signed note: origin, size, root (base64), an empty line, Ed25519 signature lines.",
            ),
          )}
        </li>
        <li>
          {t(
            text(
              "公钥：signed note 的验证公钥，名称+编号+Base64（0x01 ‖ 32 字节 Ed25519 公钥）。",
              "Key: a signed-note verifier key, name+id+base64(0x01 ‖ 32 bytes of Ed25519 public key).",
            ),
          )}
        </li>
        <li>
          {t(
            text(
              "换公钥：rotations 中每一环是一个检查点，第四行写明新旧两把公钥，由两把共同签名。",
              "Change of key: each link in rotations is a checkpoint whose fourth line names the former key and the next; both have signed it.",
            ),
          )}
        </li>
      </ul>
      <p>
        {t(
          text(
            "在装有 jq、openssl、xxd 的电脑上（证明文件名为 proof.json）：",
            "On a computer with jq, openssl and xxd (the proof file being proof.json):",
          ),
        )}
      </p>
      <Note label={t(text("核验命令", "Commands"))}>{script}</Note>
      <p>
        <a href="/verify/check.mjs" download>
          {t(text("独立核验程序 check.mjs", "The independent program check.mjs"))}
        </a>
        {t(
          text(
            "：一个文件，只需 Node 18 以上，可核验证明文件，也可核验日志自上次查看以来未被改动。证明文件的格式见 ",
            ": one file that needs only Node 18 or later; it checks a proof file, and that the log was not changed since you last looked. The form of a proof file is in ",
          ),
        )}
        <a href="/verify/proof.schema.json">proof.schema.json</a>
        {t(text("。", "."))}
      </p>
      <p className="small">
        {t(
          text(
            "签名和日志根也可用 Go 的 golang.org/x/mod/sumdb/note 与 tlog 等现成程序库核验。",
            "Signature and root can also be checked with ready-made libraries such as Go's golang.org/x/mod/sumdb/note and tlog.",
          ),
        )}
      </p>
    </section>
  );
}
