// Insights that say the same, and walls with a view of their own.
import { randomId } from "../client.mjs";

export async function groupsAreMade(cast) {
  cast.act("Groups, and a wall of its own");
  const { moderator } = cast;
  const shared = Object.keys(moderator.state("moderator").insights).slice(0, 3);
  cast.expect(shared.length === 3, "three shared insights to put together");
  const group = randomId();
  const [one, other, third] = shared;
  await moderator.command("plenary", "group_insights", { group, insights: [one, other] });
  await moderator.command("plenary", "name_group", { group, title: "Op tijd erbij" });
  cast.expectSame(cast.wall.state("wall").groups, undefined, "[G2] groups on a wall that shows none");
  await moderator.command("plenary", "set_wall_mode", { mode: "groups" });
  const hasGroup =
    (members) =>
    ({ groups }) =>
      groups?.[group]?.title === "Op tijd erbij" && groups[group].insights.join() === members.join();
  await cast.wall.untilState("wall", hasGroup([one, other]), "[G2] the group on the wall");
  await moderator.command("plenary", "group_insights", { group, insights: [third, one] });
  await cast.wall.untilState("wall", hasGroup([one, other, third]), "[G1] a third one at the end");
  await moderator.command("plenary", "ungroup_insights", { insights: [one] });
  await cast.wall.untilState("wall", hasGroup([other, third]), "[G1] one out of it");
  cast.say("moderator", "puts three insights together under a title, and takes one out");
  await cast.expectRefused(
    moderator.command("plenary", "name_group", { group: randomId(), title: "Niets" }),
    "unknown_group",
    "[G1] a title for no group",
  );
  await moderator.command("plenary", "ungroup_insights", { insights: [other, third] });
  await moderator.untilState(
    "moderator",
    ({ groups }) => groups === undefined,
    "[G1] a group without insights is gone",
  );
  await moderator.command("plenary", "set_wall_mode", { mode: "all" });
}

export async function wallHasItsOwnView(cast) {
  const { moderator } = cast;
  const wall = cast.wall.person;
  const [theme] = cast.programme.themes;
  const shows =
    (expected) =>
    ({ walls }) =>
      Object.entries(expected).every(([name, value]) => walls[wall]?.[name] === value);
  await moderator.command("plenary", "set_wall_mode", { mode: "floor" });
  await moderator.command("plenary", "show_on_wall", { wall, view: "theme", theme: theme.id });
  await cast.wall.untilState("wall", shows({ view: "theme", theme: theme.id }), "[D1] a theme on this wall");
  const cards = Object.values(cast.wall.state("wall").cards);
  cast.expect(cards.length > 0, "[D3] cards for a wall that shows a theme");
  cast.expect(
    cards.every((card) => card.theme === theme.id && card.elsewhere === true),
    "[D3] cards of that theme alone, and for that wall alone",
  );
  await moderator.command("plenary", "adjust_wall", { wall, text_size: 130, light: "bright" });
  await cast.wall.untilState("wall", shows({ text_size: 130, light: "bright" }), "[D2] larger, for a bright hall");
  const [insight] = Object.keys(cast.wall.state("wall").cards);
  await moderator.command("plenary", "show_on_wall", { wall, view: "insight", insight });
  const isAlone = (state) => shows({ view: "insight", insight })(state) && Object.keys(state.cards).join() === insight;
  await cast.wall.untilState("wall", isAlone, "[D1] one insight on this wall");
  cast.checkStates(cast.wall, ["wall"]);
  await moderator.command("plenary", "show_on_wall", { wall, view: "round" });
  await moderator.command("plenary", "adjust_wall", { wall, text_size: 100, light: "dark" });
  await moderator.command("plenary", "set_wall_mode", { mode: "all" });
  cast.say("wall", "shows a theme by itself, then one insight, then follows the moderator again");
}
