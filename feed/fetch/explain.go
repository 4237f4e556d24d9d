package fetch

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"
)

// fail makes the trip's error.
func (t *trip) fail(cause Cause, format string, args ...any) *Error {
	return &Error{Cause: cause, URL: Redact(t.r.URL), At: t.address, Detail: fmt.Sprintf(format, args...)}
}

func (t *trip) failStatus(status int) *Error {
	e := t.fail(Status, "%s", statusText(status))
	e.Status = status
	return e
}

// explain turns what went wrong beneath into an Error. A server's own words
// are left out: they may be long, hostile or in any language.
func (t *trip) explain(ctx context.Context, err error) error {
	var e *Error
	if errors.As(err, &e) {
		return e
	}
	e = t.fail(Network, "")
	e.Err = err
	e.Cause, e.Detail = t.cause(ctx, err)
	return e
}

// cause sorts an error of the network.
func (t *trip) cause(ctx context.Context, err error) (Cause, string) {
	var (
		dns    *net.DNSError
		deny   *forbidden
		pause  *pausedError
		coding *encodingError
		netErr net.Error
	)
	limits := t.c.o.Limits
	switch {
	case ctx.Err() != nil:
		return Canceled, "stopped"
	case errors.As(err, &deny):
		return Forbidden, deny.Error()
	case errors.As(err, &pause):
		return Paused, pause.Error()
	case errors.Is(err, errInterfaces):
		return Forbidden, errInterfaces.Error()
	case errors.Is(err, errProxy):
		return Forbidden, errProxy.Error()
	case errors.Is(err, errProxyAddress):
		return BadAddress, errProxyAddress.Error()
	case errors.Is(err, errTooLarge):
		return TooLarge, "larger than " + size(max(limits.Size, limits.Decoded))
	case errors.As(err, &coding):
		return BadEncoding, "the body cannot be decompressed"
	case errors.Is(err, errTotal):
		return Timeout, "not done within " + words(limits.Total)
	case errors.Is(err, errConnect):
		return Timeout, "no connection within " + words(connectTimeout)
	case errors.As(err, &dns) && dns.IsNotFound:
		return DNS, "no such host: " + dns.Name
	case errors.As(err, &dns):
		return DNS, "the name server does not answer for " + dns.Name
	case errors.As(err, &netErr) && netErr.Timeout():
		return Timeout, "no answer within " + words(limits.FirstByte)
	}
	return connectionCause(err)
}

// connectionCause sorts the errors of an open or failed connection.
func connectionCause(err error) (Cause, string) {
	var (
		certificate *tls.CertificateVerificationError
		unknown     x509.UnknownAuthorityError
		name        x509.HostnameError
		invalid     x509.CertificateInvalidError
		record      tls.RecordHeaderError
		alert       tls.AlertError
		broken      *net.OpError
	)
	switch {
	case errors.As(err, &unknown):
		return TLS, "the certificate comes from nobody known"
	case errors.As(err, &name):
		return TLS, "the certificate is another host's"
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return TLS, "the certificate has expired or is not valid yet"
	case errors.As(err, &certificate):
		return TLS, "the certificate is not valid"
	case errors.As(err, &record) && string(record.RecordHeader[:]) == "HTTP/", errors.Is(err, http.ErrSchemeMismatch):
		return Plain, "the server does not speak https there"
	case errors.As(err, &record), errors.As(err, &alert), strings.Contains(err.Error(), "tls:"):
		return TLS, "no secure connection"
	case errors.Is(err, syscall.ECONNREFUSED):
		return Refused, "connection refused"
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return Refused, "the host cannot be reached"
	case errors.Is(err, io.ErrUnexpectedEOF):
		return Network, "the connection broke in the middle of the answer"
	case errors.Is(err, io.EOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE):
		return Network, "the server closed the connection"
	}
	if errors.As(err, &broken) {
		return Network, "the connection broke"
	}
	return Network, "the answer is not valid HTTP"
}
