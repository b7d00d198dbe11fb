#define _GNU_SOURCE
#include "CTerminalGuard.h"
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

// The signals that end the program by default. The first four say that it is broken, and come again when their
// instruction is run again.
static const int deadly[] = {SIGSEGV, SIGBUS,  SIGFPE,  SIGILL,  SIGTRAP, SIGABRT, SIGTERM, SIGHUP, SIGINT,
                             SIGQUIT, SIGPIPE, SIGALRM, SIGUSR1, SIGUSR2, SIGSYS,  SIGXCPU, SIGXFSZ};
static const int reported[] = {SIGWINCH, SIGTSTP, SIGCONT};
enum {
  deadly_count = sizeof deadly / sizeof *deadly,
  reported_count = sizeof reported / sizeof *reported,
  refaulting_count = 4,
};

static struct {
  bool installed;
  int terminal;
  struct termios found;
  char reset[512];
  volatile size_t reset_length;
  int pipe[2];
  atomic_int owner;
  atomic_uint events;
  struct sigaction before_deadly[deadly_count];
  struct sigaction before_reported[reported_count];
  stack_t stack_before;
} guard;

// SIGSTKSZ is no constant in glibc 2.34 and later; this is more than it is on any processor.
enum { handler_stack_size = 128 * 1024 };
static char handler_stack[handler_stack_size];
static _Thread_local bool is_covered;

/// Writes the reset string, unless the terminal takes nothing for a fifth of a second: a dying program must not hang.
static void write_reset(void) {
  size_t done = 0;
  while (done < guard.reset_length) {
    struct pollfd writable = {.fd = guard.terminal, .events = POLLOUT};
    if (poll(&writable, 1, 200) != 1 || !(writable.revents & POLLOUT)) return;
    ssize_t count = write(guard.terminal, guard.reset + done, guard.reset_length - done);
    if (count < 0 && errno != EINTR && errno != EAGAIN) return;
    if (count > 0) done += (size_t)count;
  }
}

static void give_back(void) {
  if (atomic_exchange(&guard.owner, terminal_guard_given_back) != terminal_guard_ours) return;
  // A background process that changes the terminal would be stopped by SIGTTOU.
  sigset_t background, before;
  sigemptyset(&background);
  sigaddset(&background, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &background, &before);
  write_reset();
  tcsetattr(guard.terminal, TCSANOW, &guard.found);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void die(int signal, siginfo_t *info, void *context) {
  (void)context;
  int saved = errno;
  bool for_the_child = signal == SIGINT || signal == SIGQUIT;
  if (for_the_child && atomic_load(&guard.owner) == terminal_guard_lent) return;
  give_back();
  for (int i = 0; i < deadly_count; i++) {
    if (deadly[i] != signal) continue;
    // What was there before, such as Swift's reporter of crashes, is for crashes, not for the wish of another process.
    bool is_sent = info->si_code <= 0 && info->si_pid != getpid();
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigaction(signal, is_sent ? &standard : &guard.before_deadly[i], NULL);
    // A fault that the processor found comes again from its own place, which a debugger or a core file then shows.
    bool refaults = i < refaulting_count && info->si_code > 0;
    if (!refaults) raise(signal);
  }
  errno = saved;
}

static void stop_by_default(int target) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, before;
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  sigaction(SIGTSTP, &standard, &before);
  kill(target, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  // Stopped here, until SIGCONT.
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

static void report(int signal) {
  int saved = errno;
  if (signal == SIGTSTP && atomic_load(&guard.owner) != terminal_guard_ours) {
    stop_by_default(getpid());
  } else {
    terminal_guard_report(
        signal == SIGWINCH  ? terminal_guard_resized
        : signal == SIGTSTP ? terminal_guard_stop_wanted
                            : terminal_guard_continued);
  }
  errno = saved;
}

static void install_handlers(void) {
  struct sigaction action = {.sa_sigaction = die, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < deadly_count; i++) {
    sigaction(deadly[i], NULL, &guard.before_deadly[i]);
    // What the parent wants ignored (nohup) stays ignored.
    if (guard.before_deadly[i].sa_handler != SIG_IGN) sigaction(deadly[i], &action, NULL);
  }
  struct sigaction reporting = {.sa_handler = report, .sa_flags = SA_RESTART | SA_ONSTACK};
  sigemptyset(&reporting.sa_mask);
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &reporting, &guard.before_reported[i]);
}

int terminal_guard_install(int descriptor, const struct termios *found) {
  if (guard.installed) return EBUSY;
  if (pipe2(guard.pipe, O_NONBLOCK | O_CLOEXEC) != 0) return errno;
  guard.installed = true;
  guard.terminal = descriptor;
  guard.found = *found;
  guard.reset_length = 0;
  atomic_store(&guard.owner, terminal_guard_ours);
  atomic_store(&guard.events, 0);
  stack_t stack = {.ss_sp = handler_stack, .ss_size = handler_stack_size};
  sigaltstack(&stack, &guard.stack_before);
  is_covered = true;
  install_handlers();
  return 0;
}

void terminal_guard_cover_thread(void) {
  if (is_covered) return;
  is_covered = true;
  // Kept as long as the thread, which for those of a pool is as long as the program.
  void *memory = mmap(NULL, handler_stack_size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  stack_t stack = {.ss_sp = memory, .ss_size = handler_stack_size};
  if (memory != MAP_FAILED) sigaltstack(&stack, NULL);
}

int terminal_guard_set_reset(const char *reset, size_t length) {
  if (length > sizeof guard.reset) return E2BIG;
  memcpy(guard.reset, reset, length);
  // Last, and never with a length that the bytes do not have yet: a handler may run at any moment.
  atomic_signal_fence(memory_order_seq_cst);
  guard.reset_length = length;
  return 0;
}

void terminal_guard_remove(void) {
  if (!guard.installed) return;
  for (int i = 0; i < deadly_count; i++) sigaction(deadly[i], &guard.before_deadly[i], NULL);
  for (int i = 0; i < reported_count; i++) sigaction(reported[i], &guard.before_reported[i], NULL);
  sigaltstack(&guard.stack_before, NULL);
  is_covered = false;
  close(guard.pipe[0]);
  close(guard.pipe[1]);
  guard.installed = false;
}

void terminal_guard_set_owner(int owner) { atomic_store(&guard.owner, owner); }

int terminal_guard_descriptor(void) { return guard.pipe[0]; }

void terminal_guard_report(unsigned events) {
  atomic_fetch_or(&guard.events, events);
  // A full pipe is readable already.
  ssize_t ignored = write(guard.pipe[1], "", 1);
  (void)ignored;
}

unsigned terminal_guard_take(void) {
  char bytes[64];
  while (read(guard.pipe[0], bytes, sizeof bytes) > 0) {}
  return atomic_exchange(&guard.events, 0);
}

void terminal_guard_stop(void) { stop_by_default(0); }
