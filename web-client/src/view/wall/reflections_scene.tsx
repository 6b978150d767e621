import { reflectionSetting } from "../../model/section_pages";
import type { SizedBlock } from "../../model/wall_layout";
import type { SceneReflection } from "../../model/wall_reflections";
import { wallWords } from "../../words/wall";
import { textClass } from "./measure";
import { type CardLook, SectionsFrame, type SectionsProps } from "./sections_scene";

/** What people say of the day. */
export function ReflectionsScene(props: SectionsProps<SceneReflection>) {
  const words = wallWords.value.reflections;
  const nothingYet = (
    <div class="wall-quiet">
      <h2>{words.empty}</h2>
      <p>{words.emptyExplain}</p>
    </div>
  );
  return (
    <SectionsFrame {...props} look={reflectionLook} empty={nothingYet}>
      <h1>{words.title}</h1>
    </SectionsFrame>
  );
}

/** Each reflection as a quotation, with whose it is where that may be said. */
export const reflectionLook: CardLook<SceneReflection> = { setting: reflectionSetting, Card: ReflectionCard };

function ReflectionCard({ block, card }: { block: SizedBlock; card: SceneReflection }) {
  const author = authorOf(card);
  const { part } = block;
  return (
    <article class="wall-card wall-reflection" style={{ "--size": String(block.size) }}>
      <p class={textClass(block.textColumns)} dir="auto">
        {block.text}
      </p>
      {(author !== undefined || part !== undefined) && (
        <div class="wall-card-foot">
          {author !== undefined && <b dir="auto">{author}</b>}
          {part !== undefined && <span>{wallWords.value.card.part(part.number, part.of)}</span>}
        </div>
      )}
    </article>
  );
}

/** Her name where she may be named, else how she looks at things; undefined where the hall is to know neither. */
export function authorOf({ name, perspective, ofReporter }: SceneReflection): string | undefined {
  return name ?? perspective ?? (ofReporter ? wallWords.value.reflections.ofReporter : undefined);
}
