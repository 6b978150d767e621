import type { GroupsWords } from "../nl/groups";
import { pluralsOf } from "../plural";

const plural = pluralsOf("en");

const insights = (count: number) => plural(count, { one: "1 insight", other: `${count} insights` });
const tables = (numbers: readonly number[]) =>
  plural(numbers.length, { one: `from table ${numbers.join("")}`, other: `from tables ${numbers.join(", ")}` });

export const en: GroupsWords = {
  views: {
    label: "What you see here",
    queue: "Table by table",
    groups: (count) => (count === 0 ? "Groups" : `Groups · ${count}`),
  },
  size: (count, from) => `${insights(count)} ${tables(from)}`,
  in: (name) => `in group: ${name}`,

  suggestions: {
    title: (count) => `Seem alike · ${count}`,
    hint: "Oogst compares the words. You read and decide.",
    words: (words) => `The same words: ${words.join(", ")}`,
    into: (name) => `May belong to the group: ${name}`,
    accept: "Put together",
    acceptInto: "Add to it",
    putAway: "Leave apart",
    gone: "This suggestion does not come back on this device.",
    more: (count) => plural(count, { one: "1 more suggestion after these.", other: `${count} more after these.` }),
  },

  groups: {
    title: (count) => `Together · ${count}`,
    none: "No groups yet. Choose insights that say the same and put them together.",
    name: "This group’s title",
    noName: "Give this group a title",
    open: "Show the insights",
    close: "Fold away",
    takeOut: "Take out",
    move: "Put elsewhere",
  },

  lone: {
    title: (count) => `Still alone · ${count}`,
    hint: "These voices get their moment on the wall, too. Choose what says the same and put it together.",
    none: "Everything is in a group.",
    choose: "Choose this insight",
    chosen: (count) => `${count} chosen`,
    together: "Put together",
    toGroup: "Add to a group",
    chooseNone: "Choose none",
    tooMany: (most) => `A group holds ${most} insights. Choose fewer.`,
  },

  form: {
    title: "Add to a group",
    open: "Add to a group",
    isIn: (name) => `Is in the group: ${name}`,
    existing: "A group that there is",
    fresh: "Or together with another insight",
    freshOnly: "Together with another insight",
    nothing: "There is nothing yet to put this with.",
  },

  done: {
    together: (count) => `${insights(count)} put together.`,
    added: (name) => `Now in: ${name}`,
    takenOut: "Stands alone again.",
    named: (title) => (title === "" ? "The group has no title any more." : `The group is now called: ${title}`),
  },

  keys: {
    group: "add to a group",
    view: "tables or groups",
  },
};
