import { useEffect, useRef, useState } from "preact/hooks";
import { isAside } from "../../model/table_cards";
import { roleAt } from "../../model/table_people";
import { nextTurn, type Subject, subjectMeantFor, subjectsAt, themeAt } from "../../model/table_questions";
import type { Role } from "../../protocol/frames";
import { sharedWords } from "../../words/shared";
import { tableWords } from "../../words/table";
import { LiveBadge } from "../shared/live_badge";
import { useHere } from "../shared/live_page";
import { ThemeMark } from "../shared/theme_mark";
import { tell } from "../shared/toast";
import { cardWork, useCardWork } from "./card_work";
import { Composer } from "./composer";
import { FollowWall } from "./follow_wall";
import { Ledger } from "./ledger";
import { newInsightAt } from "./new_insight";
import { Notice } from "./notice";
import { Notices } from "./notices";
import { PeopleButton, PeoplePanel } from "./people";
import { PhaseTime } from "./phase_time";
import { usePlainWords } from "./plain_words";
import { QuestionTabs } from "./question_tabs";
import { SubjectView } from "./subject_view";
import { useTable } from "./table_live";
import { TimeLine } from "./time_line";
import { ToReflecting } from "./to_reflecting";
import { together } from "./together";

export interface AtTableProps {
  table: number;
  role: Role;
}

/** The page of somebody who sits at a table. Who may write, or has something in the field, has it; the others read along. */
export function AtTable({ table, role }: AtTableProps) {
  const { live, session } = useHere();
  const now = useTable(table);
  const words = tableWords.value;
  const parts = together.value;
  const acts = roleAt(role, now.stage);
  const writes = acts === "chair" || acts === "scribe";
  // Who wrote when she might puts it with the others also when she may no longer (C6).
  const typing = !newInsightAt(table, live).blank.value;
  const composes = writes || typing;
  const [chosen, choose] = useChosenSubject(table);
  const [opened, setEditing] = useState<string>();
  const [lately, setLately] = useState<string>();

  useEffect(() => {
    document.title = words.pageTitle(table);
  }, [words, table]);

  const { programme, stage, cards } = now;
  usePlainWords(programme, cards.length > 0);
  useCardWork(stage?.floor?.table === table && role === "chair", cards.length > 0);
  const subjects = programme === undefined ? [] : subjectsAt(programme, table, cards);
  const meant = useSubjectMeant(subjects);
  // Where the programme was when the page came; after that only the person moves it, never the clock under her hands.
  const came = useRef<number>(undefined);
  if (came.current === undefined && subjects.length > 0) came.current = meant;
  const place = Math.min(chosen ?? came.current ?? 0, Math.max(0, subjects.length - 1));
  const subject = subjects[place];
  const editing = useInSight(opened, setEditing, writes, subject, place);
  const work = writes ? cardWork.value : undefined;
  const worksOn = programme && { table, role: acts, programme, stage, subjects, cards };
  const at = programme === undefined ? undefined : themeAt(programme, table);

  return (
    <div class={editing === undefined ? "table-page" : "table-page editing"}>
      <div class="side">
        <header class="head">
          <div>
            <h1>{sharedWords.value.table(table)}</h1>
            {at !== undefined && (
              <p class="theme">
                <ThemeMark letter={at.theme.letter} place={at.place} />
                {at.theme.title}
              </p>
            )}
          </div>
          <PeopleButton table={table} role={role} now={now} />
        </header>
        <QuestionTabs subjects={subjects} place={place} meant={meant} onChoose={choose} />
        <PeoplePanel table={table} role={role} now={now} />
      </div>
      <div class="work">
        <section class="bar" aria-label={words.bar}>
          <LiveBadge readOnly={!composes} typing={typing} />
          {programme !== undefined && <PhaseTime programme={programme} />}
          {programme !== undefined && <TimeLine programme={programme} subjects={subjects} place={place} />}
        </section>
        <main class="talk">
          <Notices
            role={role}
            acts={acts}
            now={now}
            subjects={subjects}
            place={place}
            onShow={(where, insight) => {
              choose(where);
              setEditing(insight);
            }}
          />
          {programme !== undefined && stage !== undefined && (
            <Notice programme={programme} stage={stage} table={table} chairs={role === "chair"} writes={writes} />
          )}
          <ToReflecting programme={programme} />
          <FollowWall phase={programme?.phase.kind} />
          {work !== undefined && worksOn !== undefined && <work.Finish {...worksOn} above />}
          {subject === undefined ? (
            <p class="quiet" role="status">
              {live.link.value.state === "open" ? words.loading : ""}
            </p>
          ) : (
            <SubjectView
              key={place}
              subject={subject}
              perspectives={programme?.perspectives ?? []}
              people={stage?.people ?? {}}
              phase={programme?.phase.kind}
              table={table}
              role={acts}
              told={now.told}
              editing={editing}
              lately={lately}
              onEdit={setEditing}
              all={cards}
            />
          )}
          {programme !== undefined && <Ledger cards={cards} perspectives={programme.perspectives} />}
          {work !== undefined && worksOn !== undefined && <work.Finish {...worksOn} above={false} />}
          {parts !== undefined && now.told && (
            <parts.Calls table={table} role={acts} ready={now.ready} help={now.help} />
          )}
          {!writes && subject !== undefined && <p class="quiet reading">{words.reading}</p>}
        </main>
        {composes && programme !== undefined && (
          <Composer
            key={session.person}
            table={table}
            question={subject?.question?.id}
            perspectives={programme.perspectives}
            onAdded={setLately}
          />
        )}
      </div>
      {work !== undefined && worksOn !== undefined && <work.WorkViews {...worksOn} />}
    </div>
  );
}

/**
 * The insight that is opened, while it can be edited where the person looks. What is not does not open by itself later; and where
 * somebody moved it away under her hands, she is told.
 */
function useInSight(
  opened: string | undefined,
  open: (insight: string | undefined) => void,
  writes: boolean,
  subject: Subject | undefined,
  place: number,
): string | undefined {
  const card = subject?.cards.find(({ id }) => id === opened);
  const editing = writes && card !== undefined && !isAside(card) ? opened : undefined;
  const looked = useRef(place);
  useEffect(() => {
    const isElsewhere = opened !== undefined && subject !== undefined && card === undefined;
    if (isElsewhere && looked.current === place) tell(tableWords.peek().card.movedAway);
    if (opened !== undefined && subject !== undefined && editing === undefined) open(undefined);
    looked.current = place;
  });
  return editing;
}

/** The place of the subject whose time it is; follows the server's clock. */
function useSubjectMeant(subjects: readonly Subject[]): number {
  const { live } = useHere();
  const [, wake] = useState(0);
  const now = live.clock.now();
  const next = nextTurn(subjects, now);
  useEffect(() => {
    if (next === undefined) return undefined;
    const timer = setTimeout(() => wake((times) => times + 1), next - live.clock.now() + 50);
    return () => clearTimeout(timer);
  }, [next, live]);
  return subjectMeantFor(subjects, now);
}

/** The question that the person looks at, kept over a reload; undefined until she has chosen one. */
function useChosenSubject(table: number): [number | undefined, (place: number) => void] {
  const key = `oogst.question.${table}`;
  const [chosen, setChosen] = useState<number | undefined>(() => {
    try {
      const kept = sessionStorage.getItem(key);
      return kept === null ? undefined : Number(kept);
    } catch {
      return undefined;
    }
  });
  const choose = (place: number) => {
    setChosen(place);
    try {
      sessionStorage.setItem(key, String(place));
    } catch {
      // Private mode: the choice holds until a reload.
    }
  };
  return [chosen, choose];
}
