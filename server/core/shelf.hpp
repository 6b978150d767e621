// A sorted shelf of immutable things, found by their `id`. Copying a shelf copies pointers, so that an aggregate can be
// copied for every batch; what stands on it is replaced, never changed.
#pragma once

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace oogst::core {

template <class T>
class Shelf {
 public:
  using Key = decltype(T::id);
  using Item = std::shared_ptr<const T>;

  // The thing with this id, or nullptr.
  const T* find(const Key& id) const {
    const auto at = lower_bound(id);
    return at != items_.end() && (*at)->id == id ? at->get() : nullptr;
  }

  bool contains(const Key& id) const { return find(id) != nullptr; }

  // Puts a thing on the shelf, in the place of the one with the same id where there is one.
  void put(T thing) {
    const auto at = lower_bound(thing.id);
    const bool replaces = at != items_.end() && (*at)->id == thing.id;
    auto item = std::make_shared<const T>(std::move(thing));
    if (replaces) {
      items_[static_cast<std::size_t>(at - items_.begin())] = std::move(item);
    } else {
      items_.insert(at, std::move(item));
    }
  }

  // Replaces the thing with this id by a changed copy; does nothing where it is not there.
  template <class Change>
  void change(const Key& id, Change&& how) {
    const T* found = find(id);
    if (!found) return;
    T copy = *found;
    std::forward<Change>(how)(copy);
    put(std::move(copy));
  }

  void remove(const Key& id) {
    const auto at = lower_bound(id);
    if (at != items_.end() && (*at)->id == id) items_.erase(at);
  }

  // In the order of their ids.
  const std::vector<Item>& items() const { return items_; }
  std::size_t size() const { return items_.size(); }
  bool empty() const { return items_.empty(); }

 private:
  auto lower_bound(const Key& id) const {
    return std::lower_bound(items_.begin(), items_.end(), id,
                            [](const Item& item, const Key& key) { return item->id < key; });
  }

  std::vector<Item> items_;
};

}  // namespace oogst::core
