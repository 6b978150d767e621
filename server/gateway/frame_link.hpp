// The layer under Beast's websocket::stream: a TCP socket with one ordered out-queue. Complete encoded frames go in with
// send() at no allocation and no handler a message, Beast's own writes (handshake response, pong, close) pass through the
// same queue, so frames never mix and never split. What waits leaves in one non-blocking sendmsg a turn of the loop.
// Owned by the websocket::stream, used on the thread of its io_context only, nothing locked. A peer that cannot keep up
// (more than `outbox_bytes_max` waiting while its socket is full) loses what waits and gets a close frame instead.
#pragma once

#include <boost/asio/basic_stream_socket.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/core/async_base.hpp>
#include <boost/beast/core/bind_handler.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/role.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "protocol/ws_frame.hpp"
#include "server/gateway/frame_queue.hpp"
#include "server/gateway/turn_flusher.hpp"
#include "server/hall/subscriber.hpp"

namespace oogst::gateway {

// A TCP socket whose executor is the io_context itself: no type erasure, as each io_context is run by one thread.
using TcpSocket = boost::asio::basic_stream_socket<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// Why a link ended by itself. With outbox_full the socket is still open for the close frame (4009) that took the place of
// what waited; the owner closes it when that does not get through in time. With write_failed it is closed.
enum class LinkCut { outbox_full, write_failed };

class FrameLinkOwner {
 public:
  // Called once, never from within send(). The link may be destroyed inside.
  virtual void on_link_cut(LinkCut cut) = 0;

 protected:
  ~FrameLinkOwner() = default;
};

class FrameLink final : public hall::Outbox {
 public:
  using executor_type = TcpSocket::executor_type;
  using error_code = boost::beast::error_code;

  // Takes an open socket, makes it non-blocking and switches Nagle's algorithm off. `owner` and `flusher` outlive the link.
  FrameLink(TcpSocket socket, TurnFlusher& flusher, FrameLinkOwner& owner, std::size_t outbox_bytes_max);
  ~FrameLink();
  FrameLink(const FrameLink&) = delete;
  FrameLink& operator=(const FrameLink&) = delete;

  // Puts a complete server frame in the queue. Dropped silently after a close frame has been queued (RFC 6455, 5.5.1:
  // nothing follows it) and after the link has ended.
  void send(const protocol::SharedFrame& frame) override;

  // Puts a close frame in the queue, with a code and a reason of at most 123 bytes (RFC 6455, 5.5.1). Nothing follows it.
  void send_close(std::uint16_t code, std::string_view reason);

  // From now on what Beast writes is frames (the handshake response is out of its hands).
  void start_frames() { frames_started_ = true; }

  // Closes the socket at once and drops the queue, without telling the owner. With `reset` the kernel drops what it
  // still holds too and the peer sees a reset: for a peer that does not read.
  void cut(bool reset);

  // Bytes waiting here, the kernel's own buffer not counted.
  std::size_t outbox_bytes() const { return queue_.bytes(); }
  bool is_open() const { return socket_.is_open(); }
  // A close frame is queued or the sending side is being shut down.
  bool is_closing() const { return close_queued_ || finishing_; }
  // The code in the close frame that was queued; 0: none so far.
  std::uint16_t close_code() const { return close_code_; }
  TcpSocket& socket() { return socket_; }

  // Called by TurnFlusher, once a turn. The link may be gone afterwards.
  void flush_turn();

  // -- What Beast asks of a next layer (its documentation, "AsyncStream" and "SyncStream") --

  executor_type get_executor() { return socket_.get_executor(); }

  template <class MutableBuffers, class Token>
  auto async_read_some(const MutableBuffers& buffers, Token&& token) {
    return socket_.async_read_some(buffers, std::forward<Token>(token));
  }

  // Copies the bytes into the queue and completes at once: order and bound are the queue's business. All bytes are
  // always taken, so that a frame which Beast hands over in one piece stays in one piece.
  template <class ConstBuffers, class Token>
  auto async_write_some(const ConstBuffers& buffers, Token&& token) {
    return boost::asio::async_initiate<Token, void(error_code, std::size_t)>(
        [this](auto handler, const ConstBuffers& bytes) {
          error_code error;
          const std::size_t taken = write_some(bytes, error);
          boost::asio::post(socket_.get_executor(),
                            boost::beast::bind_front_handler(std::move(handler), error, taken));
        },
        token, buffers);
  }

  // The socket does not block: this gives would_block when nothing has arrived.
  template <class MutableBuffers>
  std::size_t read_some(const MutableBuffers& buffers, error_code& error) {
    return socket_.read_some(buffers, error);
  }

  template <class ConstBuffers>
  std::size_t write_some(const ConstBuffers& buffers, error_code& error) {
    std::string bytes(boost::asio::buffer_size(buffers), '\0');
    boost::asio::buffer_copy(boost::asio::buffer(bytes), buffers);
    const std::size_t size = bytes.size();
    error = queue_bytes(std::move(bytes));
    return error ? 0 : size;
  }

  // Reads and drops what has arrived. True at the end of the stream or on an error, which `error` then tells.
  bool drop_input(error_code& error);

  // Writes what waits and shuts the sending side down as soon as the queue is empty.
  void finish_sending();

 private:
  error_code queue_bytes(std::string bytes);
  void note_close_frame(const std::string& frame);
  void enqueue(const protocol::SharedFrame& frame);
  // Sends until the queue is empty or the socket is full.
  void flush();
  bool send_batch();
  void wait_until_writable();
  void give_up_queue();
  void fail(LinkCut cut);

  // In the order of the memory that a delivery touches.
  TcpSocket socket_;
  bool close_queued_ = false;
  bool finishing_ = false;
  bool frames_started_ = false;
  std::uint16_t close_code_ = 0;
  std::size_t flush_slot_ = TurnFlusher::no_slot;
  std::shared_ptr<FrameLink*> waiting_;  // set while an async_wait is out; tells its handler whether we still live
  TurnFlusher& flusher_;
  FrameQueue queue_;
  std::size_t outbox_bytes_max_;
  FrameLinkOwner& owner_;
};

// Found by Beast through argument-dependent lookup, in place of its functions for plain sockets.

void teardown(boost::beast::role_type role, FrameLink& link, boost::beast::error_code& error);

// Waits for the peer's end of the stream and closes. What the peer still sends is read and dropped: closing over unread
// bytes would reset the connection and lose our close frame on its way.
template <class Handler>
class TeardownOp : public boost::beast::async_base<Handler, FrameLink::executor_type> {
 public:
  template <class Given>
  TeardownOp(Given&& handler, FrameLink& link)
      : boost::beast::async_base<Handler, FrameLink::executor_type>(std::forward<Given>(handler), link.get_executor()),
        link_(link) {}

  void start() { link_.socket().async_wait(TcpSocket::wait_read, std::move(*this)); }

  void operator()(boost::beast::error_code error) {
    if (!error && !link_.drop_input(error)) return start();
    if (link_.is_open()) link_.cut(false);
    this->complete_now(error);
  }

 private:
  FrameLink& link_;
};

template <class Handler>
void async_teardown(boost::beast::role_type, FrameLink& link, Handler&& handler) {
  link.finish_sending();
  TeardownOp<std::decay_t<Handler>>(std::forward<Handler>(handler), link).start();
}

void beast_close_socket(FrameLink& link);

}  // namespace oogst::gateway
