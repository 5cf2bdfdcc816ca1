/** Does all of the work, so many pieces at a time; answers in their order. The cloud database bounds connections. */
export async function fewAtOnce<Piece, Result>(
  atOnce: number,
  pieces: readonly Piece[],
  work: (piece: Piece) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < pieces.length; at += atOnce) {
    results.push(...(await Promise.all(pieces.slice(at, at + atOnce).map(work))));
  }
  return results;
}
