/** Reflections with their ids, in the order in which they were first sent. */
export function inSentOrder<Card extends { sent_at: number }>(
  reflections: Readonly<Record<string, Card | undefined>>,
): { id: string; card: Card }[] {
  return Object.entries(reflections)
    .flatMap(([id, card]) => (card === undefined ? [] : [{ id, card }]))
    .sort((one, other) => one.card.sent_at - other.card.sent_at || (one.id < other.id ? -1 : 1));
}
