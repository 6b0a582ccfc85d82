package store

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	bolterrors "go.etcd.io/bbolt/errors"
)

var (
	// ErrNotFound: there is no value under that key.
	ErrNotFound = errors.New("not found")

	// ErrReadOnly: a change was tried in a View.
	ErrReadOnly = errors.New("the transaction is read-only")

	// ErrDiskFull: there was no room for the change, and nothing was changed.
	ErrDiskFull = errors.New("the disk is full")

	// ErrDamaged is what every *DamagedError is.
	ErrDamaged = errors.New("the store file is damaged")

	// ErrNetwork is what every *NetworkError is.
	ErrNetwork = errors.New("the folder is on a network file system")

	// ErrWorkerAlive: another process holds the worker lock.
	ErrWorkerAlive = errors.New("a worker is already running")
)

var (
	errEmptyFile = errors.New("it is empty")
	errCutOff    = errors.New("most of it is missing")
	errNoVersion = errors.New("it has no version row")
)

// A FolderError says that the folder, or a file in it, cannot be used.
type FolderError struct {
	Dir string
	Err error
}

func (e *FolderError) Error() string {
	advice := "Look at the folder, or choose another state folder."
	if isNotAllowed(e.Err) {
		advice = "Give this account write access to it, or choose another state folder."
	}
	return fmt.Sprintf("The state folder %q can't be used: %v. %s", e.Dir, e.Err, advice)
}

func (e *FolderError) Unwrap() error { return e.Err }

// A DamagedError says that the file's content cannot be trusted. Nothing was written to it.
type DamagedError struct {
	File   string
	Detail string // what is wrong, in bbolt's words
}

func (e *DamagedError) Error() string {
	return fmt.Sprintf("The store file %q is damaged: %s. It was left as it is. Put a copy from a backup in its place, "+
		"or move it to another folder to start with an empty store.", e.File, e.Detail)
}

// Is makes errors.Is(err, ErrDamaged) true.
func (e *DamagedError) Is(target error) bool { return target == ErrDamaged }

// A NewerError says that a newer version of the program has been here.
type NewerError struct {
	File      string
	Has, Want int // schema versions: of the file, of this program
}

func (e *NewerError) Error() string {
	return fmt.Sprintf("The store file %q was written by a newer version of this program (schema %d, this program knows up to %d). "+
		"It was left as it is. Use the newer version, or another state folder.", e.File, e.Has, e.Want)
}

// A NetworkError says that file locks in the folder cannot be trusted.
type NetworkError struct {
	Dir  string
	Kind string // "nfs", "smb", …
}

func (e *NetworkError) Error() string {
	return fmt.Sprintf("The state folder %q is on a network file system (%s), where file locks can't be trusted. Choose a folder on a local disk.", e.Dir, e.Kind)
}

// Is makes errors.Is(err, ErrNetwork) true.
func (e *NetworkError) Is(target error) bool { return target == ErrNetwork }

// A KeyError says that the key file does not serve.
type KeyError struct {
	File  string
	Other bool // it is sound, but the secret was sealed with another key
}

func (e *KeyError) Error() string {
	if e.Other {
		return fmt.Sprintf("The password was sealed with another key than the one in %q. Put the right key file back, or give the password again.", e.File)
	}
	return fmt.Sprintf("The key file %q is damaged. Put a copy from a backup in its place, or remove it and give all passwords again.", e.File)
}

// A FileError is any other reason why the store file cannot be used.
type FileError struct {
	File string
	Text string // what is wrong and what to do: follows the file's name
	Kind error  // ErrDiskFull or nil
	Err  error  // as the system reported it
}

func (e *FileError) Error() string {
	return fmt.Sprintf("The store file %q %s (%v)", e.File, e.Text, e.Err)
}

// Unwrap gives both, for errors.Is.
func (e *FileError) Unwrap() []error {
	if e.Kind == nil {
		return []error{e.Err}
	}
	return []error{e.Kind, e.Err}
}

// explain turns what bbolt and the system report into errors that say what to do. It is not for errors
// of the caller's functions.
func (s *Store) explain(err error) error {
	switch {
	case err == nil:
		return nil
	case isDiskFull(err):
		return &FileError{File: s.path, Kind: ErrDiskFull, Err: err,
			Text: "can't be written, because the disk is full. Nothing was changed; free some space and try again."}
	case errors.Is(err, bolterrors.ErrTimeout):
		return &FileError{File: s.path, Err: err, Text: "is held open by another program. Close it and try again."}
	case errors.Is(err, bolterrors.ErrInvalid), errors.Is(err, bolterrors.ErrChecksum), errors.Is(err, bolterrors.ErrVersionMismatch),
		errors.Is(err, errEmptyFile), errors.Is(err, errCutOff), errors.Is(err, errNoVersion):
		return &DamagedError{File: s.path, Detail: err.Error()}
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{File: s.path, Err: err, Text: "is gone. Start again to begin with an empty store."}
	case isNotAllowed(err):
		return &FolderError{Dir: filepath.Dir(s.path), Err: err}
	}
	return err
}

func isNotAllowed(err error) bool {
	return errors.Is(err, fs.ErrPermission) || isReadOnlyFileSystem(err)
}
