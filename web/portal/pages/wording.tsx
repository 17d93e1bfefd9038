import { useDeferredValue, useState } from "react";
import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { WordingCheck, type WordingInput } from "../../kit/wording-check.tsx";
import { useRead } from "../api.ts";
import { useTitle } from "../page-note.ts";

/** 广告用语自查: before an advert runs. */
export function Wording() {
  const t = useText();
  useTitle(text("广告用语自查", "Check an advert"));
  const [input, setInput] = useState<WordingInput>({ title: "", description: "", category: "" });
  const asked = useDeferredValue(input);
  const empty = asked.title.trim() === "" && asked.description.trim() === "";
  const { data, error } = useRead("screen.check", asked, { enabled: !empty });
  return (
    <>
      <h1>{t(text("广告用语自查", "Check an advert"))}</h1>
      <p>
        {t(
          text(
            "发布之前看一看：哪些用语广告法不许出现，依据哪一条。文字不保存，不作为执法依据。",
            "Before it runs: which words the Advertising Law does not allow, and by which article. Words are not kept and are no ground for action.",
          ),
        )}
      </p>
      <WordingCheck
        input={input}
        onInput={setInput}
        answer={{ marks: data?.marks, failure: error?.failure }}
      />
    </>
  );
}
