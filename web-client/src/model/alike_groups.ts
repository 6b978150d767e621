/** How much each text is like the others that it shares a word with, by their places: from 0 (excluded) to 1. */
export type Nearness = readonly ReadonlyMap<number, number>[];

interface Cluster {
  places: number[];
  /** For each other cluster the sum over all pairs of their texts. */
  sums: Map<number, number>;
}

/**
 * Puts texts together that are on average at least this near to each other: average linkage, by the chain of nearest
 * neighbours (Murtagh 1983), which looks at each pair a few times at most. Gives the groups of two and more by their
 * first place; yields between small pieces of work.
 */
export function* groupNear(nearness: Nearness, least: number): Generator<undefined, number[][]> {
  const clusters = new Map<number, Cluster>();
  for (const [place, near] of nearness.entries()) {
    clusters.set(place, { places: [place], sums: new Map(near) });
    yield;
  }
  const open = new Set(clusters.keys());
  const chain: number[] = [];
  while (open.size > 0) {
    const [first = 0] = open;
    const last = chain.at(-1) ?? first;
    const before = chain.at(-2);
    const next = nearestTo(last, before);
    if (next === undefined) {
      // What is merged later is on average no nearer to it: it stays as it is.
      open.delete(last);
      chain.pop();
    } else if (next === before) {
      chain.splice(-2);
      merge(Math.min(last, next), Math.max(last, next));
    } else {
      if (chain.length === 0) chain.push(last);
      chain.push(next);
    }
    yield;
  }
  return [...clusters.values()]
    .map(({ places }) => places.sort((one, other) => one - other))
    .filter((places) => places.length > 1)
    .sort(([one = 0], [other = 0]) => one - other);

  /** Of equals the one that stands before it in the chain, then the first. */
  function nearestTo(place: number, before: number | undefined): number | undefined {
    const cluster = clusters.get(place);
    let nearest: number | undefined;
    let most = least;
    for (const [other, sum] of cluster?.sums ?? []) {
      const average = sum / ((cluster?.places.length ?? 1) * (clusters.get(other)?.places.length ?? 1));
      if (average < most) continue;
      const isBetter = average > most || nearest === undefined || (nearest !== before && other < nearest);
      if (!isBetter && other !== before) continue;
      nearest = other;
      most = average;
    }
    return nearest;
  }

  function merge(into: number, from: number): void {
    const kept = clusters.get(into);
    const gone = clusters.get(from);
    if (kept === undefined || gone === undefined) return;
    kept.places.push(...gone.places);
    for (const [other, sum] of gone.sums) {
      const both = (kept.sums.get(other) ?? 0) + sum;
      kept.sums.set(other, both);
      const sums = clusters.get(other)?.sums;
      sums?.delete(from);
      sums?.set(into, both);
    }
    kept.sums.delete(into);
    kept.sums.delete(from);
    clusters.delete(from);
    open.delete(from);
  }
}

/**
 * The insights that belong to no group, in their own order: each gets its time on the wall. The groups may be
 * suggested ones or those that people made.
 */
export function loneVoices(insights: readonly string[], groups: readonly { insights: readonly string[] }[]): string[] {
  const grouped = new Set(groups.flatMap((group) => group.insights));
  return insights.filter((insight) => !grouped.has(insight));
}
