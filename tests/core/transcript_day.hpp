// A conference day in memory, told in lines such as `noor adds plan idea a1 "Eén plan"`: the small day of small_day.hpp
// with its plenary and its tables. What a table shares is handed to the plenary at once, as the hall does.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "server/core/table/decide.hpp"
#include "tests/core/small_day.hpp"

namespace oogst::core {

class TranscriptDay {
 public:
  TranscriptDay();

  // Does what the line says and tells what came of it: the events, or the refusal. A line that it does not understand
  // is answered with `?` and the words that it knows.
  std::string run(const std::string& line);

 private:
  using Words = std::vector<std::string>;
  // `who`: the line begins with a person. `arguments`: how many words must follow at least.
  struct Verb {
    std::string name;
    bool who;
    std::size_t arguments;
    std::function<std::string(TranscriptDay&, const Words&)> run;  // words: person, verb, arguments
  };
  static const std::vector<Verb>& verbs();

  std::string clock(const Words& words);
  std::string log_in(const Words& words);
  static table::AddInsight new_insight(const Words& words, std::size_t from);
  std::string add(const Words& words);
  std::string write_for(const Words& words);
  std::string type(const Words& words);
  std::string approve(const Words& words);
  std::string correct(const Words& words);
  std::string reflect(const Words& words);
  std::string show_on(const Words& words);
  std::string show(const Words& words) const;
  std::string show_wall() const;
  std::string show_reflections_on_wall() const;
  std::string show_walls() const;
  std::string show_groups() const;
  std::string show_queue() const;
  std::string show_reflections() const;
  std::string show_round() const;
  std::string show_table(int number) const;
  std::string show_people() const;
  std::string show_phase() const;

  std::string ask_plenary(const std::string& person, const plenary::Command& command);
  std::string ask_table(const std::string& person, const std::string& insight, const table::Command& command);
  std::string ask_table(const std::string& person, table::State& state, const table::Command& command);
  std::string hand_over(const table::State& state);
  std::string in_words(std::string_view kind, std::string_view body) const;

  TimeMs now_ = day_begins_at;
  plenary::State plenary_ = created_plenary();
  std::map<int, table::State> tables_;
  std::map<std::string, std::vector<text::TextOp>> histories_;  // by insight
  std::map<std::string, std::vector<std::string>> texts_;       // by insight: its text at each revision
};

}  // namespace oogst::core
