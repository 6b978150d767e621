import { wallWords } from "../../words/wall";
import { cardsIn, insightLook, NothingYet, SectionsFrame, type SectionsProps, tablesOf } from "./sections_scene";

/** What the tables shared, put together: group by group, and then every voice that stands alone. */
export function GroupsScene(props: SectionsProps) {
  const words = wallWords.value;
  const cards = cardsIn(props.sections);
  return (
    <SectionsFrame {...props} look={insightLook} empty={<NothingYet />}>
      <h1>{words.groups.title}</h1>
      {cards.length > 0 && <p>{words.sections.count(cards.length, tablesOf(cards))}</p>}
    </SectionsFrame>
  );
}
