import { useDeferredValue, useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { WordingCheck, type WordingInput } from "../../kit/wording-check.tsx";
import { useRead } from "../api.ts";
import { Page } from "../parts/page.tsx";

/** 广告用语检测: one advert at a time; whole files go through `steelyard screen`. */
export function Wording() {
  const [input, setInput] = useState<WordingInput>({ title: "", description: "", category: "" });
  const asked = useDeferredValue(input);
  const empty = asked.title.trim() === "" && asked.description.trim() === "";
  const { data, error } = useRead("screen.check", asked, { enabled: !empty });
  return (
    <Page
      title={text("广告用语检测", "Advertising wording")}
      lead={text(
        "标出广告法不许出现的用语和承诺，附条文和理由；谐音、拆字、夹符号等写法会还原。成批检测用命令 steelyard screen 或者接口 screen。",
        "Marks what the Advertising Law does not allow, with article and reason; disguised writings are undone. For many at once: the command steelyard screen, or the operation screen.",
      )}
    >
      <WordingCheck
        input={input}
        onInput={setInput}
        answer={{ marks: data?.marks, failure: error?.failure }}
      />
    </Page>
  );
}
