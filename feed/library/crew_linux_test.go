package library

import (
	"syscall"
	"testing"
)

func TestCrewGivesWay(t *testing.T) {
	c := newCrew(1)
	defer close(c)
	var got int
	err := c.do(func() (err error) {
		got, err = syscall.Getpriority(syscall.PRIO_PROCESS, syscall.Gettid())
		return err
	})
	before, _ := syscall.Getpriority(syscall.PRIO_PROCESS, 0)
	if want := max(1, before-niceness); err != nil || got != want { // the kernel counts from 40 down to 1
		t.Errorf("the hand's priority is %d (%v), want %d", got, err, want)
	}
}
