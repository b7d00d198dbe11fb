import Glibc

/// Whether libc measures scalars by Unicode: set once, as setlocale(3) must not run beside what measures.
let isUnicodeLocale = setlocale(LC_ALL, "C.UTF-8") != nil
