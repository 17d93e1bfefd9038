import { text } from "../../../src/kernel/index.ts";
import { useText } from "../../kit/language.tsx";
import { Empty } from "../../kit/states.tsx";
import { Link } from "../link.tsx";
import { useMissing, useTitle } from "../page-note.ts";

export function NotFound() {
  const t = useText();
  useMissing();
  useTitle(text("没有这个页面", "No such page"));
  return (
    <>
      <h1 className="visually-hidden">{t(text("没有这个页面", "No such page"))}</h1>
      <Empty
        title={text("没有这个页面", "There is no such page")}
        action={<Link to="/">{t(text("回到首页", "Back to the start"))}</Link>}
      />
    </>
  );
}
