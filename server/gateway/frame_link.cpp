#include "server/gateway/frame_link.hpp"

#include <sys/socket.h>
#include <sys/uio.h>

#include <array>
#include <cerrno>
#include <string_view>

namespace oogst::gateway {
namespace {

using protocol::FrameOpcode;
using protocol::SharedFrame;

// Frames that one sendmsg takes; more wait for the next round of the loop in flush().
constexpr std::size_t batch_frames_max = 64;

// PROTOCOL.md W5: 4009, connect again and resume.
const SharedFrame& cannot_keep_up_frame() {
  constexpr std::string_view payload = "\x0F\xA9" "cannot keep up";
  static const SharedFrame frame =
      std::make_shared<const std::string>(protocol::encode_server_frame(FrameOpcode::close, payload));
  return frame;
}

}  // namespace

FrameLink::FrameLink(TcpSocket socket, TurnFlusher& flusher, FrameLinkOwner& owner, std::size_t outbox_bytes_max)
    : socket_(std::move(socket)), flusher_(flusher), outbox_bytes_max_(outbox_bytes_max), owner_(owner) {
  error_code ignored;  // a socket that is broken already says so at its first read
  socket_.non_blocking(true, ignored);
  socket_.set_option(boost::asio::ip::tcp::no_delay(true), ignored);
}

FrameLink::~FrameLink() {
  if (flush_slot_ != TurnFlusher::no_slot) flusher_.forget(flush_slot_);
  if (waiting_) *waiting_ = nullptr;
}

void FrameLink::send(const SharedFrame& frame) {
  if (close_queued_ || finishing_ || !socket_.is_open()) return;
  enqueue(frame);
}

void FrameLink::send_close(std::uint16_t code, std::string_view reason) {
  const std::string payload = std::string{static_cast<char>(code >> 8), static_cast<char>(code & 0xFF)}.append(reason);
  queue_bytes(protocol::encode_server_frame(FrameOpcode::close, payload));
}

FrameLink::error_code FrameLink::queue_bytes(std::string bytes) {
  if (!socket_.is_open()) return boost::asio::error::not_connected;
  if (bytes.empty()) return {};
  constexpr unsigned opcode_bits = 0x0F;
  const auto opcode = static_cast<FrameOpcode>(static_cast<unsigned char>(bytes.front()) & opcode_bits);
  if (close_queued_) return {};  // nothing follows a close frame; Beast need not know that ours was first
  if (frames_started_ && opcode == FrameOpcode::close) note_close_frame(bytes);
  enqueue(std::make_shared<const std::string>(std::move(bytes)));
  return {};
}

void FrameLink::enqueue(const SharedFrame& frame) {
  queue_.push(frame);
  // While the socket is full the writable event flushes; only going over the bound needs a turn of its own.
  if (waiting_ && queue_.bytes() <= outbox_bytes_max_) return;
  if (flush_slot_ == TurnFlusher::no_slot) flush_slot_ = flusher_.mark(*this);
}

void FrameLink::note_close_frame(const std::string& frame) {
  close_queued_ = true;
  constexpr std::size_t header_bytes = 2;
  if (frame.size() < header_bytes + 2) return;
  const auto byte = [&](std::size_t index) { return static_cast<unsigned char>(frame[header_bytes + index]); };
  close_code_ = static_cast<std::uint16_t>(byte(0) << 8 | byte(1));
}

void FrameLink::flush_turn() {
  flush_slot_ = TurnFlusher::no_slot;
  if (waiting_) {
    if (queue_.bytes() > outbox_bytes_max_ && !is_closing()) fail(LinkCut::outbox_full);
    return;
  }
  flush();
}

void FrameLink::flush() {
  if (!socket_.is_open()) return;
  while (!queue_.empty()) {
    if (send_batch()) continue;
    if (errno == EINTR) continue;
    if (errno != EAGAIN && errno != EWOULDBLOCK) return fail(LinkCut::write_failed);
    if (queue_.bytes() > outbox_bytes_max_ && !is_closing()) return fail(LinkCut::outbox_full);
    return wait_until_writable();
  }
  if (finishing_) {
    error_code ignored;
    socket_.shutdown(TcpSocket::shutdown_send, ignored);
  }
}

// One system call; false with errno set when the kernel took nothing.
bool FrameLink::send_batch() {
  std::array<iovec, batch_frames_max> parts;
  const std::size_t count = queue_.gather(parts);
  flusher_.counters().send_calls.add();

  ssize_t sent = 0;
  if (count == 1) {  // the usual case, and send() costs less than sendmsg()
    sent = ::send(socket_.native_handle(), parts[0].iov_base, parts[0].iov_len, MSG_NOSIGNAL | MSG_DONTWAIT);
  } else {
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = count;
    sent = ::sendmsg(socket_.native_handle(), &message, MSG_NOSIGNAL | MSG_DONTWAIT);
  }
  if (sent < 0) return false;
  flusher_.counters().bytes_sent.add(static_cast<std::size_t>(sent));
  flusher_.counters().frames_sent.add(queue_.take_off(static_cast<std::size_t>(sent)));
  return true;
}

void FrameLink::wait_until_writable() {
  flusher_.counters().sockets_full.add();
  waiting_ = std::make_shared<FrameLink*>(this);
  socket_.async_wait(TcpSocket::wait_write, [alive = waiting_](error_code error) {
    FrameLink* const link = *alive;
    if (link == nullptr) return;
    link->waiting_.reset();
    if (!error) link->flush();
  });
}

bool FrameLink::drop_input(error_code& error) {
  std::array<char, 4096> bytes;
  while (true) {
    socket_.read_some(boost::asio::buffer(bytes), error);
    if (!error) continue;
    if (error == boost::asio::error::would_block) {
      error = {};
      return false;
    }
    if (error == boost::asio::error::eof) error = {};
    return true;
  }
}

void FrameLink::finish_sending() {
  finishing_ = true;
  if (!waiting_) flush();
}

void FrameLink::cut(bool reset) {
  error_code ignored;
  if (reset) socket_.set_option(TcpSocket::linger(true, 0), ignored);
  socket_.close(ignored);
  queue_.clear();
}

// Puts a close frame in the place of all that waits, behind the frame that is out in part.
void FrameLink::give_up_queue() {
  queue_.drop_unsent();
  queue_.push(cannot_keep_up_frame());
  note_close_frame(*cannot_keep_up_frame());
  finishing_ = true;
  if (!waiting_) wait_until_writable();
}

void FrameLink::fail(LinkCut reason) {
  if (reason == LinkCut::outbox_full) {
    flusher_.counters().outbox_overflows.add();
    give_up_queue();
  } else {
    flusher_.counters().write_failures.add();
    cut(false);
  }
  owner_.on_link_cut(reason);  // last: the owner may destroy us
}

void teardown(boost::beast::role_type, FrameLink& link, boost::beast::error_code& error) {
  link.finish_sending();
  link.drop_input(error);
  link.cut(false);
}

void beast_close_socket(FrameLink& link) { link.cut(false); }

}  // namespace oogst::gateway
