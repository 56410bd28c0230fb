/** The name that somebody who mistyped another one meant. */

/** The name that is nearest, if it is near enough to be meant; null where it could be any. */
export function nearestName(typed: string, names: readonly string[]): string | null {
  const wanted = typed.trim().toLowerCase();
  const [best] = names
    .map((name) => ({ name, way: distance(wanted, name.toLowerCase()) }))
    .sort((one, other) => one.way - other.way);
  if (!best || best.way > Math.max(1, Math.floor(wanted.length / 3))) return null;
  return best.name;
}

/** How many letters have to be put in, taken out, replaced, or swapped with their neighbour. */
function distance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [
    row,
    ...Array.from({ length: other.length }, () => 0),
  ]);
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 0; column <= other.length; column++) if (rows[0]) rows[0][column] = column;
  for (let row = 1; row <= one.length; row++) {
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const ways = [
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (same ? 0 : 1),
        swapped ? at(row - 2, column - 2) + 1 : Infinity,
      ];
      const line = rows[row];
      if (line) line[column] = Math.min(...ways);
    }
  }
  return at(one.length, other.length);
}
