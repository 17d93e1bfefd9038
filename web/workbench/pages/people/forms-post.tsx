import { text } from "../../../../src/kernel/index.ts";
import { useText } from "../../../kit/language.tsx";
import { useRead, useWrite } from "../../api.ts";
import { organPath, useOrgans } from "../../parts/organs.ts";
import { wordsOf } from "../../parts/side-field.tsx";
import { SideForm } from "../../parts/side-form.tsx";
import { useToday } from "../../session.tsx";
import { type PersonRow, usePeople } from "./rows.ts";

type Holding = PersonRow["posts"][number];
type Props = { person: PersonRow; onClose: () => void };

export function HoldPost({ person, onClose }: Props) {
  const t = useText();
  const today = useToday();
  const organs = useOrgans();
  const posts = useRead("post.list", {}).data?.rows ?? [];
  const hold = useWrite("post.hold", { refresh: ["people.list", "post.list"] });
  return (
    <SideForm
      name={`hold.${person.id}`}
      title={text(`任命：${person.name}`, `Appoint ${person.name}`)}
      initial={{ from: today }}
      fields={[
        {
          name: "post",
          label: text("岗位", "Post"),
          kind: "choice",
          required: true,
          options: posts.map((post) => ({
            value: post.id,
            label: `${t(post.name)} · ${t(organPath(organs, post.organ))}`,
          })),
        },
        { name: "from", label: text("自", "From"), kind: "day", required: true },
        { name: "to", label: text("至", "Until"), kind: "day" },
      ]}
      submit={text("任命", "Appoint")}
      onSubmit={({ post, from, to }) =>
        hold.mutateAsync({
          post: wordsOf(post),
          person: person.id,
          from: wordsOf(from),
          ...(wordsOf(to) === "" ? {} : { to: wordsOf(to) }),
        })
      }
      onClose={onClose}
    />
  );
}

export function EndPost({ person, post, onClose }: Props & { post: Holding }) {
  const today = useToday();
  const end = useWrite("post.end", { refresh: ["people.list", "post.list"] });
  return (
    <SideForm
      name={`end.${post.holding}`}
      title={text(`离任：${person.name}，${post.name.zh}`, `${person.name} leaves: ${post.name.en}`)}
      lead={text(
        "在办事项不会转移；有人接任请用“交接”。",
        "Open work is not handed on; use “hand over” for that.",
      )}
      initial={{ on: today }}
      fields={[{ name: "on", label: text("最后一日", "Last day"), kind: "day", required: true }]}
      submit={text("离任", "End")}
      onSubmit={({ on }) => end.mutateAsync({ post: post.post, person: person.id, on: wordsOf(on) })}
      onClose={onClose}
    />
  );
}

export function HandOver({ person, post, onClose }: Props & { post: Holding }) {
  const today = useToday();
  const people = usePeople();
  const handOver = useWrite("post.handOver", { refresh: ["people.list", "post.list"] });
  return (
    <SideForm
      name={`hand-over.${post.holding}`}
      title={text(`交接：${post.name.zh}`, `Hand over: ${post.name.en}`)}
      lead={text(
        "当日两人都在岗，中间没有空档；该岗位的待办随岗位走。",
        "On that day both hold it, so nothing waits in between; what waits for the post goes with it.",
      )}
      initial={{ on: today }}
      fields={[
        {
          name: "to",
          label: text("接任人", "Who takes over"),
          kind: "choice",
          required: true,
          options: people
            .filter(({ id }) => id !== person.id)
            .map(({ id, name }) => ({ value: id, label: name })),
        },
        { name: "on", label: text("交接日", "Day"), kind: "day", required: true },
      ]}
      submit={text("交接", "Hand over")}
      onSubmit={({ to, on }) =>
        handOver.mutateAsync({ post: post.post, from: person.id, to: wordsOf(to), on: wordsOf(on) })
      }
      onClose={onClose}
    />
  );
}
