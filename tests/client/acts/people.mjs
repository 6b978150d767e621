// Who may write and who is chair changes hands, and words go round; nobody loses what she typed ([C6], [L6], [C8]).
import { randomId } from "../client.mjs";
import { insert } from "../shared_text.mjs";
import { addInsight } from "./tables.mjs";

/** [C8] A participant reads along until the chair lets her write, and lets her no more; what she typed lands all the same. */
export async function tableIsOpened(cast) {
  cast.act("An open table");
  for (const [table, mate] of cast.mates) {
    const chair = cast.chairs.get(table);
    const topic = `table/${table}`;
    await cast.expectRefused(addInsight(mate, table, { text: "x" }), "not_allowed", "a participant who writes");
    await chair.command("plenary", "let_write", { allowed: true });
    await mate.untilState(`stage/${table}`, ({ open }) => open === true, "participants may write");
    const insight = await addInsight(mate, table, { text: "Ook ik" });
    await chair.command("plenary", "let_write", { allowed: false });
    await mate.untilState(`stage/${table}`, ({ open }) => open === undefined, "participants may write no more");
    mate.edit(table, insight, insert(6, " schreef dit."));
    await mate.textSettled(table, insight);
    cast.expectSame(mate.state(topic).insights[insight].text, "Ook ik schreef dit.", "[C6] typed behind the closing");
    const away = mate.command(topic, "withdraw_insight", { insight });
    await cast.expectRefused(away, "not_allowed", "a participant who puts away at a closed table");
    await chair.command(topic, "withdraw_insight", { insight });
    cast.say(`table ${table} mate`, "writes while the table is open, and a little after");
  }
}

/** [L6] The chair goes from hand to hand and comes back. */
export async function chairGoesRound(cast) {
  cast.act("The chair");
  for (const [table, mate] of cast.mates) {
    const chair = cast.chairs.get(table);
    const stage = `stage/${table}`;
    const { person } = mate;
    const insight = await addInsight(chair, table, { text: "Van mij" });
    await mate.command("plenary", "ask_chair", {});
    await cast.moderator.untilState(
      "moderator",
      (state) => state.chair_asked?.[table]?.person === person,
      "the question",
    );
    await cast.expectRefused(mate.command("plenary", "confirm_chair", { person }), "not_allowed", "her own word alone");
    await cast.moderator.command("plenary", "confirm_chair", { person });
    await mate.until(() => mate.you.role === "chair", "[W7] you are chair");
    await chair.until(() => chair.you.role === "scribe", "[W7] you are scribe");
    chair.edit(table, insight, insert(7, ", nog steeds"));
    await chair.textSettled(table, insight);
    await cast.expectRefused(chair.command(`table/${table}`, "share_insight", { insight }), "not_allowed", "sharing");
    await mate.command("plenary", "hand_over_chair", { person: chair.person });
    await chair.until(() => chair.you.role === "chair", "[W7] you are chair again");
    await chair.untilState(stage, ({ people }) => people[person].role === "scribe", "her mate is scribe");
    await chair.command(`table/${table}`, "withdraw_insight", { insight });
    cast.say(`table ${table} mate`, "asks for the chair, has it from the moderator, and hands it back");
  }
}

/** A message that has to be seen, and a word that all may know. */
export async function wordsGoRound(cast) {
  cast.act("A message, and a word");
  const { moderator } = cast;
  const message = randomId();
  await moderator.command("plenary", "send_message", { message, tables: "all", text: "Nog vijf minuten." });
  for (const [table, chair] of cast.chairs) {
    await chair.untilState(`stage/${table}`, (state) => state.message?.id === message, "the message");
    await chair.command("plenary", "see_message", { message });
  }
  const isSeen = ({ messages }) => messages?.[message]?.seen.length === cast.chairs.size;
  await moderator.untilState("moderator", isSeen, "every table has seen the message");
  await moderator.command("plenary", "take_back_message", { message });
  cast.say("moderator", "says something to all tables; all have seen it");

  const term = "tafelgenoot";
  const known = ({ glossary }) => glossary.some((entry) => entry.term === term);
  const [table] = cast.tables;
  const explanation = "Wie met u aan tafel zit.";
  await cast.chairs.get(table).command("plenary", "add_term", { term, plain: "", explanation });
  await moderator.untilState("programme", known, "the word");
  await moderator.command("plenary", "remove_term", { term });
  await moderator.untilState("programme", (state) => !known(state), "the word is gone");
  cast.say(`table ${table} chair`, "explains a word to everyone");
}
