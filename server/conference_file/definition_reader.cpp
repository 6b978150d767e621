#include "server/conference_file/definition_reader.hpp"

#include <algorithm>
#include <set>

#include "protocol/text/unicode.hpp"
#include "server/conference_file/programme_check.hpp"
#include "server/conference_file/slug.hpp"
#include "server/conference_file/unique.hpp"
#include "server/core/words.hpp"

namespace oogst::conference_file {
namespace {

using namespace core;

// Lengths in characters: what still fits where the pages show it.
constexpr std::size_t title_max = 120;
constexpr std::size_t phase_title_max = 60;
constexpr std::size_t theme_title_max = 100;
constexpr std::size_t question_max = 300;
constexpr std::size_t label_max = 40;
constexpr std::size_t term_max = 60;
constexpr std::size_t explanation_max = 400;

// As networks have them.
constexpr std::size_t wifi_name_max = 32;
constexpr std::size_t wifi_password_min = 8;
constexpr std::size_t wifi_password_max = 63;

constexpr int minutes_of_a_day = 1440;
constexpr int table_number_max = 9999;
constexpr std::size_t tables_max = 400;
constexpr int seats_max = 100;
constexpr int seats_usual = 6;
constexpr std::size_t letters = 26;

std::vector<std::pair<std::string, PhaseKind>> phase_kinds() {
  std::vector<std::pair<std::string, PhaseKind>> kinds;
  for (const PhaseKind kind : {PhaseKind::check_in, PhaseKind::plenary, PhaseKind::break_, PhaseKind::tables,
                               PhaseKind::closing, PhaseKind::ended}) {
    kinds.emplace_back(text_of(kind), kind);
  }
  return kinds;
}

class DefinitionReader {
 public:
  explicit DefinitionReader(Section& file) : file_(file) {}

  Definition read() && {
    made_.title = file_.text("title", title_max);
    made_.date = file_.date("date");
    made_.language = read_language();
    made_.moderation = read_moderation();
    read_phases();
    read_themes();
    read_tables();
    read_perspectives();
    read_glossary();
    read_wifi();
    file_.finish();
    return std::move(made_);
  }

 private:
  std::string read_language() {
    if (!file_.has("language")) return "nl";
    return file_.choice<std::string>("language", {{"nl", "nl"}, {"en", "en"}}).value_or("nl");
  }

  Moderation read_moderation() {
    if (!file_.has("moderation")) return Moderation::direct;
    return file_.choice<Moderation>("moderation", {{"direct", Moderation::direct}, {"held", Moderation::held}})
        .value_or(Moderation::direct);
  }

  void read_phases() {
    std::vector<Section> sections = file_.sections("phase");
    std::vector<NeedsId> ids;
    for (Section& section : sections) {
      Phase phase;
      phase.id.value = section.optional_id("id");
      phase.kind = section.choice("kind", phase_kinds()).value_or(PhaseKind::plenary);
      phase.title = section.text("title", phase_title_max);
      phase.starts = section.time_of_day("starts");
      phase.minutes = section.whole("minutes", 0, minutes_of_a_day, 0);
      section.finish();
      made_.phases.push_back(std::move(phase));
    }
    for (std::size_t i = 0; i < sections.size(); ++i)
      ids.push_back(needs_id(made_.phases[i], sections[i], made_.phases[i].title));
    give_ids(ids);
    check_programme(made_.phases, sections, file_);
  }

  void read_themes() {
    std::vector<Section> sections = file_.sections("theme");
    if (!file_.has("theme")) file_.fail("theme", "Expected at least one [[theme]] with a title.");
    Unique titles;
    std::vector<std::vector<Section>> question_sections;
    for (Section& section : sections) {
      Theme theme;
      theme.id.value = section.optional_id("id");
      theme.letter = read_letter(section);
      theme.title = section.text("title", theme_title_max);
      titles.claim(section, "title", theme.title);
      question_sections.push_back(section.texts_or_sections("questions", "text"));
      for (Section& question : question_sections.back()) theme.questions.push_back(read_question(question));
      section.finish();
      made_.themes.push_back(std::move(theme));
    }
    give_letters(sections);
    question_sections.push_back(file_.sections("question"));
    for (Section& question : question_sections.back()) made_.questions.push_back(read_question(question));
    give_theme_ids(sections);
    give_question_ids(question_sections);
    require_questions(sections);
  }

  static std::string read_letter(Section& section) {
    std::string letter = section.optional_text("letter", 1);
    if (letter.empty() || (letter >= "A" && letter <= "Z")) return letter;
    section.fail("letter", "Expected one capital from \"A\" to \"Z\".");
    return {};
  }

  // A theme without a letter gets the first that no other has.
  void give_letters(const std::vector<Section>& sections) {
    Unique unique;
    std::set<std::string> taken;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      unique.claim(sections[i], "letter", made_.themes[i].letter);
      taken.insert(made_.themes[i].letter);
    }
    if (sections.size() > letters) {
      sections[letters].fail("", "Expected at most 26 themes, as many as there are letters.");
      return;
    }
    char next = 'A';
    for (Theme& theme : made_.themes) {
      while (taken.contains(std::string(1, next))) ++next;
      if (theme.letter.empty()) theme.letter = std::string(1, next++);
    }
  }

  static Question read_question(Section& section) {
    Question question;
    question.id.value = section.optional_id("id");
    question.text = section.text("text", question_max);
    question.minutes = section.whole("minutes", 0, minutes_of_a_day, 0);
    section.finish();
    return question;
  }

  void give_theme_ids(const std::vector<Section>& sections) {
    std::vector<NeedsId> ids;
    for (std::size_t i = 0; i < sections.size(); ++i)
      ids.push_back(needs_id(made_.themes[i], sections[i], made_.themes[i].title));
    give_ids(ids);
  }

  // The questions of theme B are b1, b2, …; those for all tables all-1, all-2, ….
  void give_question_ids(const std::vector<std::vector<Section>>& sections) {
    std::vector<NeedsId> ids;
    const auto add = [&](std::vector<Question>& questions, const std::vector<Section>& of, const std::string& prefix) {
      for (std::size_t i = 0; i < questions.size(); ++i) {
        ids.push_back({&questions[i].id.value, &of[i], prefix + std::to_string(i + 1)});
      }
    };
    for (std::size_t i = 0; i < made_.themes.size(); ++i)
      add(made_.themes[i].questions, sections[i], slug(made_.themes[i].letter));
    add(made_.questions, sections.back(), "all-");
    give_ids(ids);
  }

  void require_questions(const std::vector<Section>& sections) {
    if (!made_.questions.empty()) return;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      if (!made_.themes[i].questions.empty()) continue;
      sections[i].fail("questions",
                       "Expected at least one question: questions = [\"…\"], or a [[question]] for all tables.");
    }
  }

  void read_tables() {
    if (!file_.has("table")) file_.fail("table", "Expected at least one [[table]] with a number and a theme.");
    Unique numbers;
    for (Section& section : file_.sections("table")) {
      const int number = section.needed_whole("number", 1, table_number_max);
      const int to = section.whole("to", number, table_number_max, number);
      const ThemeId theme = read_theme_of_table(section);
      const int seats = section.whole("seats", 1, seats_max, seats_usual);
      section.finish();
      const bool had_room = made_.tables.size() <= tables_max;
      for (int each = number; each <= to && made_.tables.size() <= tables_max; ++each) {
        if (section.has("number")) numbers.claim(section, "number", std::to_string(each));
        made_.tables.push_back({{each}, theme, seats});
      }
      if (had_room && made_.tables.size() > tables_max) section.fail("number", "Expected at most 400 tables in all.");
    }
    std::ranges::sort(made_.tables, {}, &TablePlan::number);
  }

  ThemeId read_theme_of_table(Section& section) {
    const std::string given = section.text("theme", theme_title_max);
    std::vector<std::string> letters_there;
    std::vector<std::string> known;
    for (const Theme& theme : made_.themes) {
      if (given == theme.letter || given == theme.id.value || given == theme.title) return theme.id;
      if (!theme.letter.empty()) letters_there.push_back(theme.letter);
      known.insert(known.end(), {theme.id.value, theme.title});
    }
    if (!given.empty() && !letters_there.empty()) {
      section.fail("theme", "Expected the letter, title or id of a theme in this file: " + listed(letters_there) + "." +
                                did_you_mean(given, known));
    }
    return {};
  }

  void read_perspectives() {
    std::vector<Section> sections = file_.sections("perspective");
    Unique labels;
    for (Section& section : sections) {
      Perspective perspective;
      perspective.id.value = section.optional_id("id");
      perspective.label = section.text("label", label_max);
      labels.claim(section, "label", perspective.label);
      section.finish();
      made_.perspectives.push_back(std::move(perspective));
    }
    std::vector<NeedsId> ids;
    for (std::size_t i = 0; i < sections.size(); ++i) {
      ids.push_back(needs_id(made_.perspectives[i], sections[i], made_.perspectives[i].label));
    }
    give_ids(ids);
  }

  void read_glossary() {
    Unique terms;
    for (Section& section : file_.sections("term")) {
      Term term;
      term.term = section.text("term", term_max);
      terms.claim(section, "term", term.term);
      term.plain = section.optional_text("plain", term_max);
      term.explanation = section.text("explanation", explanation_max);
      section.finish();
      made_.glossary.push_back(std::move(term));
    }
  }

  void read_wifi() {
    std::optional<Section> section = file_.optional_section("wifi");
    if (!section) return;
    Wifi wifi;
    wifi.name = section->text("name", wifi_name_max);
    const std::string password = section->optional_text("password", wifi_password_max);
    if (!password.empty()) wifi.password = password;
    const std::size_t length = text::count_code_points(password);
    if (length > 0 && length < wifi_password_min) {
      section->fail("password", "Expected at least 8 characters; leave it out where the network has no password.");
    }
    section->finish();
    made_.wifi = std::move(wifi);
  }

  // The slug of its title, or for want of Latin letters what it is and its place.
  template <class Thing>
  static NeedsId needs_id(Thing& thing, const Section& section, const std::string& title) {
    const std::string derived = slug(title);
    return {&thing.id.value, &section, derived.empty() ? slug(section.path()) : derived};
  }

  Section& file_;
  Definition made_;
};

}  // namespace

Definition read_definition(Section& file) {
  return DefinitionReader(file).read();
}

}  // namespace oogst::conference_file
