package fetch_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"warta/feed/fetch"
)

// TestHostsAreForgotten holds that a server that runs for months, and whose
// guests name hosts as they like, does not grow with each of them.
func TestHostsAreForgotten(t *testing.T) { synctest.Test(t, hostsAreForgotten) }

func hostsAreForgotten(t *testing.T) {
	const hosts = 20
	names := map[string][]string{}
	for i := range hosts {
		names[fmt.Sprintf("host%d.example", i)] = []string{"93.184.215.14"}
	}
	w := newWorld(t, names, answer(anyFeed))
	c := newClient(t, w.options())
	for name := range names {
		get(t, c, fetch.Request{URL: "http://" + name + "/"})
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		_, _ = c.Get(ctx, fetch.Request{URL: "http://" + name + "/again"})
		_, _ = c.Get(t.Context(), fetch.Request{URL: "http://nowhere." + name + "/"})
		c.Paused("http://asked." + name + "/")
	}
	wantMemory := func(when string, lanes, leads int) {
		t.Helper()
		synctest.Wait()
		gotLanes, _, dials, gotLeads := fetch.Memory(c)
		if gotLanes != lanes || gotLeads != leads || dials != 0 {
			t.Errorf("%s: %d lanes, %d leads and %d dials, want %d, %d and none", when, gotLanes, gotLeads, dials, lanes, leads)
		}
	}
	wantMemory("at once", 2*hosts, hosts) // a request to each would still have to wait
	time.Sleep(time.Second)
	wantMemory("after a second", 0, hosts)
	time.Sleep(day - time.Minute)
	get(t, c, fetch.Request{URL: "http://host0.example/"})
	time.Sleep(time.Minute)
	wantMemory("after a day", 0, 1)
}

func TestOldPausesAreForgotten(t *testing.T) {
	clock := newClock()
	c := newClient(t, fetch.Options{Now: clock.now})
	c.Restore(fetch.HostPause{Host: "slow.example:443", Since: noon.Add(-hour), Until: noon, Slow: 4 * hour})
	for i := range 999 {
		c.Pause(fmt.Sprintf("https://host%d.example/", i), noon.Add(hour))
	}
	clock.move(2 * day)
	c.Pause("https://new.example/", clock.now().Add(hour))
	if _, pauses, _, _ := fetch.Memory(c); pauses != 2 {
		t.Errorf("%d pauses, want the one that holds and the host that is slow for good", pauses)
	}
}
