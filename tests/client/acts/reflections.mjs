// Reflections: who writes them and when, what a moderator says of them, and what of them the wall shows.
import { randomId } from "../client.mjs";

/** What the wall shows of reflections, exactly: {id: {text, name?}}. */
async function wallReflects(cast, expected, what) {
  const isThere = ({ reflections = {} }) =>
    Object.keys(reflections).length === Object.keys(expected).length &&
    Object.entries(expected).every(
      ([id, { text, name }]) => reflections[id]?.text === text && reflections[id]?.name === name,
    );
  await cast.wall.untilState("wall", isThere, what);
}

async function latestStep(cast, did) {
  const { person } = cast.moderator;
  const isLatest = ({ last_steps }) => last_steps?.[person]?.did === did;
  await cast.moderator.untilState("moderator", isLatest, `${did} as the latest step`);
  return cast.moderator.state("moderator").last_steps[person].step;
}

export async function reporterComesIn(cast) {
  const topics = () => ["programme", "wall", "shared", "own"];
  cast.reporter = await cast.join("reporter", cast.codes.reporter, "Sanne", topics);
  cast.expectSame(cast.reporter.state("own"), { reflections: {} }, "[F4] a reporter who wrote nothing yet");
  cast.expectSame(cast.reporter.state("shared"), { insights: {} }, "[F6] shared insights before there are any");
  await cast.expectRefused(cast.wall.follow("own"), "not_allowed", "[F4] a wall with something of its own");
}

export async function reporterReads(cast) {
  cast.act("Reflections");
  const { insights } = cast.moderator.state("moderator");
  const offered = Object.keys(insights).filter((id) => !insights[id].held);
  const hasAll = (state) => Object.keys(state.insights).sort().join() === offered.sort().join();
  await cast.reporter.untilState("shared", hasAll, `[F6] ${offered.length} shared insights`);
  cast.say("reporter", `reads the ${offered.length} insights that the tables shared`);
}

export async function everyoneMayReflect(cast) {
  const { moderator, reporter } = cast;
  const table = cast.tables[0];
  const writer = cast.mates.get(table) ?? cast.chairs.get(table);
  await writer.follow("own");
  const hers = { reflection: randomId(), text: "Ik ga hier rustiger weg.", may_name: false };
  await cast.expectRefused(
    writer.command("plenary", "write_reflection", hers),
    "not_now",
    "[F1] a reflection before it is open",
  );
  await moderator.command("plenary", "let_reflect", { allowed: true });
  await writer.untilState("programme", ({ reflecting }) => reflecting === true, "reflecting is open");
  await writer.command("plenary", "write_reflection", hers);
  const report = { reflection: randomId(), text: "Zes tafels, één woord: op tijd.", may_name: true };
  await reporter.command("plenary", "write_reflection", report);
  await cast.expectRefused(
    writer.command("plenary", "write_reflection", { ...report, text: "Niet van mij." }),
    "not_allowed",
    "[F1] changing another's words",
  );
  const isRead = ({ reflections = {} }) =>
    reflections[hers.reflection] !== undefined &&
    reflections[hers.reflection].name === undefined &&
    reflections[report.reflection]?.name === reporter.name;
  await moderator.untilState("moderator", isRead, "[F3] both reflections, and one name");
  cast.say("moderator", "lets everyone reflect, and reads two: one of who may be named, one of who may not");
  return { table, writer, hers, report };
}

export async function reflectionsOnTheWall(cast, { table, writer, hers, report }) {
  const { moderator, reporter } = cast;
  const id = hers.reflection;
  const named = { text: report.text, name: reporter.name };
  const before = cast.wall.state("wall").mode;
  await wallReflects(cast, {}, "[F5] none while the wall shows insights");
  await moderator.command("plenary", "set_wall_mode", { mode: "reflections" });
  await wallReflects(cast, { [id]: { text: hers.text }, [report.reflection]: named }, "[F5] both on the wall");
  cast.expectSame(cast.wall.state("wall").cards, {}, "[F5] insights while the wall shows reflections");

  await moderator.command("plenary", "send_back_insight", { insight: id, word: "Mag het iets langer?" });
  await wallReflects(cast, { [report.reflection]: named }, "what is sent back leaves the wall");
  const isReturned = ({ reflections }) => reflections[id]?.returned?.word === "Mag het iets langer?";
  await writer.untilState("own", isReturned, "[F2] its author reads why");
  const text = "Ik ga hier rustiger weg dan ik kwam.";
  await writer.command("plenary", "write_reflection", { ...hers, text });
  await writer.untilState("own", ({ reflections }) => reflections[id].returned === undefined, "[F2] a new text");
  const isTold = ({ reflections }) => reflections?.[id]?.text === text;
  const { reflections } = await moderator.untilState("moderator", isTold, "[F2] the new text in the queue");
  const { text_revision } = reflections[id];
  const seen = { insight: id, text_revision };
  const unaware = moderator.command("plenary", "approve_insights", { insights: [seen] });
  await cast.expectRefused(unaware, "held_since", "a yes of who did not see that it was sent back");
  await moderator.command("plenary", "approve_insights", { insights: [{ ...seen, held: true }] });
  await wallReflects(cast, { [id]: { text }, [report.reflection]: named }, "what is let through is back");
  cast.say(`table ${table} mate`, "gets hers back with a word, changes it, and sees it on the wall");

  await moderator.command("plenary", "undo_step", { step: await latestStep(cast, "approve_insights") });
  await wallReflects(cast, { [report.reflection]: named }, "[R4] an approval that is taken back");
  await moderator.command("plenary", "hold_insight", { insight: id, held: false });
  await reporter.command("plenary", "write_reflection", { ...report, may_name: false });
  await wallReflects(cast, { [id]: { text }, [report.reflection]: { text: report.text } }, "[F3] no name any more");
  await writer.command("plenary", "withdraw_reflection", { reflection: id });
  await wallReflects(cast, { [report.reflection]: { text: report.text } }, "what its author takes back is gone");
  cast.expectSame(writer.state("own"), { reflections: {} }, "[F4] its author has none any more");
  cast.say("reporter", "takes her name away: it leaves the wall, her words stay");
  cast.checkStates(moderator, ["moderator", "programme"]);
  cast.checkStates(cast.wall, ["wall"]);
  await moderator.command("plenary", "set_wall_mode", { mode: before });
  await wallReflects(cast, {}, "[F5] none while the wall shows insights again");
}
