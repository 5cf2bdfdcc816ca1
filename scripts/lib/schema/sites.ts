/** Where a field stands in a request; numbers are places in a list. */
export type Path = readonly (string | number)[];

export interface Site {
  path: Path;
  schema: Schema;
}

/** What this module reads of a valibot schema. */
export interface Schema {
  type: string;
  entries?: Record<string, Schema>;
  item?: Schema;
  wrapped?: Schema;
  options?: readonly unknown[];
  literal?: unknown;
  pipe?: readonly (Schema & { kind: string; requirement?: unknown })[];
}

/** Two rows of a list are enough to mix up one with the other. */
const ROWS = [0, 1];

/** Every place a value may stand in, outer ones first. */
export function sitesOf(schema: Schema, path: Path = []): Site[] {
  if (schema.wrapped) return sitesOf(schema.wrapped, path);
  const children: [string | number, Schema][] = schema.entries
    ? Object.entries(schema.entries)
    : schema.item
      ? ROWS.map((row) => [row, schema.item as Schema])
      : [];
  return children.flatMap(([key, inner]) => {
    const at = [...path, key];
    return [{ path: at, schema: inner }, ...sitesOf(inner, at)];
  });
}
