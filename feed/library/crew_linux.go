package library

import "syscall"

// niceness is how much the threads of a crew give way. A crew of 19 would
// hardly run beside another program that wants all cores, and the collector,
// which waits until every thread has stopped, would hold up the screen with it.
const niceness = 5

// lower lowers the priority of the calling thread: Linux has one for each. It
// is a courtesy: where it is refused, the work is done all the same.
func lower() {
	thread := syscall.Gettid()
	raw, err := syscall.Getpriority(syscall.PRIO_PROCESS, thread)
	if err != nil {
		return
	}
	now := 20 - raw // the kernel counts from 40 down to 1
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, thread, min(19, now+niceness))
}
