/**
 * A page written by the server is there before its program. What a reader types or chooses meanwhile is told to the
 * program once it has taken the page over: it began with the fields as they were written.
 */
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The program has this page. From here on its buttons do what they say (portal.css waits for the mark). */
export function takenOver(): void {
  const { dataset } = document.documentElement;
  if (dataset.ready !== undefined) return;
  for (const field of document.querySelectorAll<Field>("input, textarea, select")) {
    if (isTouched(field)) retell(field);
  }
  dataset.ready = "";
}

function isTouched(field: Field): boolean {
  if (field instanceof HTMLSelectElement)
    return [...field.options].some((option) => option.selected !== option.defaultSelected);
  if (field.type === "file") return field.value !== "";
  return field.value !== field.defaultValue;
}

function retell(field: Field): void {
  const tell = (event: "input" | "change") => field.dispatchEvent(new Event(event, { bubbles: true }));
  if (field instanceof HTMLSelectElement || field.type === "file") {
    tell("change");
    return;
  }
  // The program takes what it finds for what it knows: it hears of a value that changes under its eyes only.
  const typed = field.value;
  const shape = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  const put = (value: string) =>
    Object.getOwnPropertyDescriptor(shape.prototype, "value")?.set?.call(field, value);
  put(field.defaultValue);
  tell("input");
  put(typed);
  tell("input");
}
