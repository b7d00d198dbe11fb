import Glibc

// A pipe whose reader has gone is an error of write(2), not the end of the program.
signal(SIGPIPE, SIG_IGN)
exit(await Newsroom.perform().rawValue)
