package main

// ordered runs work on each argument, n at a time, and emits the results in
// the arguments' order. At most n results wait to be emitted.
func ordered[T any](args []string, n int, work func(string) T, emit func(T) error) error {
	results := make(chan chan T, n)
	stop := make(chan struct{})
	defer close(stop)
	go func() {
		defer close(results)
		for _, arg := range args {
			r := make(chan T, 1)
			select {
			case results <- r:
			case <-stop:
				return
			}
			go func() { r <- work(arg) }()
		}
	}()
	for r := range results {
		if err := emit(<-r); err != nil {
			return err
		}
	}
	return nil
}
