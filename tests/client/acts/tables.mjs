// The morning: the programme moves on, and the tables write.
import { randomId } from "../client.mjs";
import { insert } from "../shared_text.mjs";

const sentences = [
  "Samen eten geeft rust aan tafel. 🍲",
  "Eén vaste begeleider werkt beter dan vijf wisselende.",
  "«Niemand vroeg het mij», zei ze — toen werd het stil.\nTot het eten kwam.",
  "مرحبا, שלום, 👩‍👩‍👧‍👦: iedereen hoort erbij",
];

export async function moveTo(cast, kind) {
  const { moderator } = cast;
  while (cast.phase.kind !== kind) {
    const { phases } = cast.programme;
    const from = cast.phase.id;
    const next = phases[phases.findIndex(({ id }) => id === from) + 1];
    cast.expect(next !== undefined, `the programme has a part of kind ${kind}`);
    await moderator.command("plenary", "move_phase", { phase: next.id, from });
    const stale = moderator.command("plenary", "move_phase", { phase: next.id, from });
    await cast.expectRefused(stale, "phase_moved_on", "a second moderator who saw the part before");
    for (const [table, chair] of cast.chairs) {
      await chair.untilState(`stage/${table}`, ({ phase }) => phase.id === next.id, `in part ${next.id}`);
      await chair.untilState("programme", ({ phase }) => phase.id === next.id, `in part ${next.id}`);
    }
    cast.say("moderator", `moves on to “${next.title}”`);
  }
}

export async function beforeItBegins(cast) {
  cast.act("Before it begins");
  const [table] = cast.tables;
  const chair = cast.chairs.get(table);
  const insight = await addInsight(chair, table, { text: "Een eerste proef" });
  const sharing = chair.command(`table/${table}`, "share_insight", { insight });
  await cast.expectRefused(sharing, "not_now", "sharing before the conference has begun");
  await chair.command(`table/${table}`, "withdraw_insight", { insight });
  cast.say(`table ${table} chair`, "tries out writing; sharing has to wait");
  const floor = cast.moderator.command("plenary", "give_floor", { table });
  await cast.expectRefused(floor, "not_now", "the floor before the closing round");
  const moving = chair.command("plenary", "move_phase", { phase: cast.programme.phases[1].id, from: cast.phase.id });
  await cast.expectRefused(moving, "not_allowed", "a chair who moves the programme");
}

export async function timesMove(cast) {
  const { moderator } = cast;
  const before = { ...cast.phase };
  if (before.ends_at !== undefined) {
    await moderator.command("plenary", "extend_phase", { minutes: 5 });
    const later = before.ends_at + 5 * 60_000;
    await cast.wall.untilState("programme", ({ phase }) => phase.ends_at >= later, "five minutes more");
  }
  const back = await moderator.command("plenary", "return_phase", { from: before.id });
  cast.expect(back.revision > 0, "[C2] an acknowledgement names the revision");
  await moderator.untilState("programme", ({ phase }) => phase.id !== before.id, "back to the part before");
  cast.say("moderator", "gives five minutes more, goes back a part, and on again");
  await moveTo(cast, before.kind);
}

/** [W7] The chair makes her mate scribe. */
export async function scribesAreNamed(cast) {
  cast.act("Scribes");
  for (const [table, mate] of cast.mates) {
    const chair = cast.chairs.get(table);
    await chair.command("plenary", "name_scribe", { person: mate.person, scribe: true });
    await mate.until(() => mate.you.role === "scribe", "[W7] you are scribe");
    cast.say(`table ${table} chair`, "makes her mate scribe by a tap");
  }
}

async function addInsight(client, table, { question = null, kind = "experience", perspectives = [], text = "" } = {}) {
  const insight = randomId();
  await client.command(`table/${table}`, "add_insight", { insight, question, kind, perspectives, text });
  return insight;
}

/** Types a text as a person does: a few characters at a time, at the end. */
async function type(client, table, insight, text) {
  for (const piece of text.match(/.{1,7}/gsu)) {
    client.edit(table, insight, insert([...client.text(table, insight)].length, piece));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  await client.textSettled(table, insight);
}

export async function everyTableWrites(cast) {
  cast.act("In conversation");
  await Promise.all(cast.tables.map((table) => tableWrites(cast, table)));
}

async function tableWrites(cast, table) {
  const chair = cast.chairs.get(table);
  const topic = `table/${table}`;
  const perspective = cast.programme.perspectives[0]?.id;
  const theme = cast.programme.themes.find(({ id }) => id === cast.programme.tables[table].theme);
  for (const [index, question] of [...theme.questions, ...cast.programme.questions].entries()) {
    const text = sentences[(index + table) % sentences.length];
    const insight = await addInsight(chair, table, { question: question.id });
    await type(chair, table, insight, text);
    await chair.command(topic, "set_kind", { insight, kind: index % 2 === 0 ? "quote" : "direction" });
    if (perspective !== undefined)
      await chair.command(topic, "set_perspectives", { insight, perspectives: [perspective] });
    cast.expectSame(chair.state(topic).insights[insight].text, text, `[T4] what ${topic} typed comes back as typed`);
    await chair.command(topic, "share_insight", { insight });
    await chair.untilState(topic, ({ insights }) => insights[insight].state === "shared", "shared");
    cast.say(`table ${table} chair`, `writes and shares “${text.split("\n")[0]}”`);
  }
}

/** Two at one text, one of them with a bad connection. */
export async function twoTypeAtOnce(cast) {
  cast.act("Two at one text");
  for (const [table, mate] of cast.mates) {
    const chair = cast.chairs.get(table);
    const insight = await addInsight(chair, table, { text: "Midden" });
    const topic = `table/${table}`;
    await mate.untilState(topic, ({ insights }) => insights[insight] !== undefined, "the new insight");
    const fromTheFront = async () => {
      for (const letter of "Vooraan. ") {
        const done = [...chair.text(table, insight)].indexOf("M");
        chair.edit(table, insight, insert(done, letter));
        await new Promise((resolve) => setTimeout(resolve, 8));
      }
    };
    const typing = [fromTheFront(), type(mate, table, insight, " en achteraan, terwijl de wifi wegvalt.")];
    setTimeout(() => mate.drop(), 12);
    await Promise.all(typing);
    await Promise.all([chair.textSettled(table, insight), mate.textSettled(table, insight)]);
    const expected = "Vooraan. Midden en achteraan, terwijl de wifi wegvalt.";
    for (const client of [chair, mate]) {
      await client.untilState(topic, ({ insights }) => insights[insight].text === expected, `“${expected}”`);
      cast.expectSame(client.text(table, insight), expected, "the text as it is shown");
    }
    cast.say(`table ${table}`, `“${expected}”, by two, through a lost connection`);
  }
}

export async function mistakesAreTold(cast) {
  cast.act("Mistakes");
  const [table] = cast.tables;
  const chair = cast.chairs.get(table);
  const to = `table/${table}`;
  const insight = await addInsight(chair, table, {});
  const refused = (name, members, code) =>
    cast.expectRefused(chair.command(to, name, members), code, `${name} ${code}`);
  await refused("share_insight", { insight }, "empty_text");
  await refused("edit_text", { insight, base: 0, op: ["a\u202eb"] }, "unclean_text");
  await refused("edit_text", { insight, base: 0, op: ["a", "b"] }, "bad_operation");
  await refused("edit_text", { insight, base: 0, op: [5, "b"] }, "bad_operation");
  await refused("edit_text", { insight, base: 99, op: ["b"] }, "unknown_base");
  await refused("edit_text", { insight, base: 0, op: ["🌾".repeat(2001)] }, "text_too_long");
  await refused("edit_text", { insight: randomId(), base: 0, op: ["b"] }, "unknown_insight");
  await refused("set_kind", { insight, kind: "gossip" }, "unknown_kind");
  await refused("set_perspectives", { insight, perspectives: ["nobody"] }, "unknown_perspective");
  await refused("add_insight", { insight, question: null, kind: "idea", perspectives: [], text: "" }, "insight_exists");
  await refused("applaud", {}, "invalid_command");
  await refused("withdraw_insight", { insight, because: "x" }, "invalid_command");
  await chair.command(to, "edit_text", { insight, base: 0, op: ["🌾".repeat(2000)] });
  await chair.command(to, "withdraw_insight", { insight });
  await refused("share_insight", { insight }, "withdrawn");
  await chair.command(to, "restore_insight", { insight });
  cast.expectSame(chair.state(to).insights[insight].state, "safe", "a restored insight");
  cast.expectSame([...chair.state(to).insights[insight].text].length, 2000, "a text of the greatest length");
  await chair.command(to, "withdraw_insight", { insight });
  cast.say(`table ${table} chair`, "is told each mistake by its own code, and goes on");
}

export async function moderatorSeesCounts(cast) {
  cast.act("What the moderator sees");
  for (const table of cast.tables) {
    const insights = Object.values(cast.chairs.get(table).state(`table/${table}`).insights);
    const shared = insights.filter(({ state }) => state === "shared").length;
    const written = insights.filter(({ state }) => state !== "withdrawn").length;
    const matches = (tally) => tally.insights === written && tally.shared === shared;
    await cast.moderator.untilState(`tally/${table}`, matches, `${written} written, ${shared} shared`);
    const ofTable = ({ insights: cards }) => Object.values(cards).filter((card) => card.table === table);
    await cast.moderator.untilState("moderator", (state) => ofTable(state).length === shared, `${shared} cards`);
    await cast.organiser.untilState("organiser", (state) => (state.shared[table] ?? 0) === shared, `${shared} shared`);
    cast.say("moderator", `table ${table}: ${written} written, ${shared} shared`);
  }
  cast.expectSame(cast.wall.state("wall").cards, {}, "the wall before the closing round");
  cast.say("wall", "still shows nothing of the tables");
}

export { addInsight };
