// Preloaded (ld.so(8), LD_PRELOAD) into a program that was built with ThreadSanitizer: tells it of the one lock that it
// does not see.
//
// Swift's Mutex is taken and given by atomics that are compiled into its user, and seen there; where two threads want it
// at a time, functions of libswiftSynchronization do it (stdlib/public/Synchronization/Mutex/LinuxImpl.swift), which is
// not instrumented. The runtime, its tasks, libdispatch and pthreads have their own hooks.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stdint.h>

// Of the sanitizer; not there in a program without it.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK_SLOW "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// Methods of a struct that has an address: it is passed where Swift passes self.
typedef __attribute__((swiftcall)) void lock_method(uint32_t thread, __attribute__((swift_context)) void *mutex);
typedef __attribute__((swiftcall)) bool try_lock_method(__attribute__((swift_context)) void *mutex);
typedef __attribute__((swiftcall)) void unlock_method(__attribute__((swift_context)) void *mutex);

static lock_method *real_lock_slow;
static try_lock_method *real_try_lock_slow;
static unlock_method *real_unlock_slow;

__attribute__((constructor)) static void prepare(void) {
  real_lock_slow = (lock_method *)dlsym(RTLD_NEXT, LOCK_SLOW);
  real_try_lock_slow = (try_lock_method *)dlsym(RTLD_NEXT, TRY_LOCK_SLOW);
  real_unlock_slow = (unlock_method *)dlsym(RTLD_NEXT, UNLOCK_SLOW);
}

static void acquire(void *mutex) {
  if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void lock_slow(uint32_t thread, __attribute__((swift_context)) void *mutex) __asm__(LOCK_SLOW);
__attribute__((swiftcall)) void lock_slow(uint32_t thread, __attribute__((swift_context)) void *mutex) {
  real_lock_slow(thread, mutex);
  acquire(mutex);
}

__attribute__((swiftcall)) bool try_lock_slow(__attribute__((swift_context)) void *mutex) __asm__(TRY_LOCK_SLOW);
__attribute__((swiftcall)) bool try_lock_slow(__attribute__((swift_context)) void *mutex) {
  bool is_taken = real_try_lock_slow(mutex);
  if (is_taken) acquire(mutex);
  return is_taken;
}

__attribute__((swiftcall)) void unlock_slow(__attribute__((swift_context)) void *mutex) __asm__(UNLOCK_SLOW);
__attribute__((swiftcall)) void unlock_slow(__attribute__((swift_context)) void *mutex) {
  if (__tsan_release) __tsan_release(mutex);
  real_unlock_slow(mutex);
}
