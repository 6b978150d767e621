/** Which text: insights belong to the table at which they were written. */
export interface TextPlace {
  table: number;
  insight: string;
}

/** The name under which a text is kept. */
export function nameOf({ table, insight }: TextPlace): string {
  return `text/${table}/${insight}`;
}

/** The text that is kept under a name; undefined where it is not one of a text. */
export function placeOf(name: string): TextPlace | undefined {
  const [kind, table, insight] = name.split("/");
  return kind === "text" && insight !== undefined ? { table: Number(table), insight } : undefined;
}
