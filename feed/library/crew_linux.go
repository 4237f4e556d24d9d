package library

import "syscall"

// niceness is how much the threads of a crew give way. A crew of 19 would
// hardly run beside another program that wants all cores, and the collector,
// which waits until every thread has stopped, would hold up the screen with it.
const niceness = 5

// lower lowers the priority of the calling thread: Linux has one for each.
func lower() {
	// It is a courtesy. Where it is refused, the work is done all the same.
	_ = syscall.Setpriority(syscall.PRIO_PROCESS, syscall.Gettid(), niceness)
}
