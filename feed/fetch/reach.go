package fetch

import "context"

// Reachable reports, as an error, why the client may not ask an address: it
// resolves the host and looks where that leads, and asks nobody. What it says
// holds for this moment; the dial checks again.
func (c *Client) Reachable(ctx context.Context, r Request) error {
	t, err := c.newTrip(ctx, r)
	if err != nil {
		return err
	}
	addrs, err := c.dialer.resolve(ctx, t.at.Hostname())
	if err == nil {
		_, err = c.dialer.allowed(addrs, t.route)
	}
	if err != nil {
		return t.explain(ctx, err)
	}
	return nil
}
