package lab

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"fmt"
	"math/big"
	"time"
)

// authority signs the certificates of the lab's hosts. It lives as long as the process.
type authority struct {
	cert  *x509.Certificate
	valid map[string]*tls.Certificate // by host name
	old   map[string]*tls.Certificate // expired ones
}

func newAuthority() (*authority, error) {
	now := time.Now()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "migsh lab authority"},
		NotBefore: now.AddDate(-2, 0, 0), NotAfter: now.AddDate(1, 0, 0),
		IsCA: true, BasicConstraintsValid: true, KeyUsage: x509.KeyUsageCertSign,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, err
	}
	a := &authority{valid: map[string]*tls.Certificate{}, old: map[string]*tls.Certificate{}}
	if a.cert, err = x509.ParseCertificate(der); err != nil {
		return nil, err
	}
	for i, h := range hosts {
		serial := int64(10 * (i + 1))
		if a.valid[h.name], err = a.issue(key, h.name, serial, now.AddDate(0, 0, -1), now.AddDate(0, 11, 0)); err != nil {
			return nil, fmt.Errorf("%s: %w", h.name, err)
		}
		if a.old[h.name], err = a.issue(key, h.name, serial+1, now.AddDate(-1, 0, 0), now.AddDate(0, 0, -7)); err != nil {
			return nil, fmt.Errorf("%s: %w", h.name, err)
		}
	}
	return a, nil
}

func (a *authority) issue(ca *ecdsa.PrivateKey, name string, serial int64, from, to time.Time) (*tls.Certificate, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(serial), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name},
		NotBefore: from, NotAfter: to, KeyUsage: x509.KeyUsageDigitalSignature,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}
	der, err := x509.CreateCertificate(rand.Reader, template, a.cert, &key.PublicKey, ca)
	if err != nil {
		return nil, err
	}
	return &tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, nil
}

func (a *authority) pool() *x509.CertPool {
	pool := x509.NewCertPool()
	pool.AddCert(a.cert)
	return pool
}

// config is the TLS configuration of one host; the fault ExpiredCertificate is looked up at each handshake.
func (a *authority) config(name string, faults func() faultSet) *tls.Config {
	return &tls.Config{
		MinVersion: tls.VersionTLS12,
		GetCertificate: func(*tls.ClientHelloInfo) (*tls.Certificate, error) {
			if faults().on(ExpiredCertificate, "") {
				return a.old[name], nil
			}
			return a.valid[name], nil
		},
	}
}
