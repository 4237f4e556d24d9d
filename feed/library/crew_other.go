//go:build !linux

package library

// lower does nothing: there is no priority for each thread, or none that
// somebody without rights may set.
func lower() {}
