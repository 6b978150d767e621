// What opening a journal throws when it can't be trusted or reached. Both carry text for an operator, in plain English.
#pragma once

#include <stdexcept>
#include <string>

namespace oogst::journal {

// What is stored is not what was acknowledged. Nothing has been changed. The text says what is wrong, what was expected
// and found, and what to do.
class JournalDamaged : public std::runtime_error {
 public:
  JournalDamaged(const std::string& what_is_wrong, const std::string& what_to_do)
      : std::runtime_error(what_is_wrong + " " + what_to_do) {}
};

// The journal can't be opened now, but nothing says that it is damaged: rights, a full or failing disk, a folder in
// use.
class JournalUnavailable : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace oogst::journal
