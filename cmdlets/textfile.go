package cmdlets

import (
	"bufio"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// textFile is a file that a cmdlet writes text to.
type textFile struct {
	file *os.File
	buf  *bufio.Writer
	enc  *textEncoding
}

// openFor says how a file is opened for writing.
type openFor struct {
	append    bool
	force     bool // overwrite a read-only file
	noClobber bool // the file must not exist
}

// createText opens a file for writing text. Its errors are those of Out-File, Export-Csv and Tee-Object.
func createText(p *interp.Pipe, native string, encodingArg object.Value, how openFor) (*textFile, error) {
	enc, err := encodingOf(encodingArg)
	if err != nil {
		return nil, err
	}
	flags := os.O_WRONLY | os.O_CREATE
	switch {
	case how.append:
		flags |= os.O_APPEND
	case how.noClobber:
		flags |= os.O_EXCL
	default:
		flags |= os.O_TRUNC
	}
	if how.noClobber && how.append {
		flags |= os.O_APPEND
	}
	if how.force {
		makeWritable(native)
	}
	if how.append && encodingArg == nil {
		if found := markOf(native); found != nil {
			enc = found // pwsh: what is appended takes the encoding of the file's mark
		}
	}
	f, err := os.OpenFile(native, flags, 0o666)
	if err != nil {
		if how.noClobber && errors.Is(err, fs.ErrExist) {
			return nil, &interp.ErrorRecord{ID: "NoClobber", Category: interp.ResourceExists, Target: native,
				Err: object.NewException(object.IOExceptionType, fmt.Sprintf("The file '%s' already exists.", native))}
		}
		return nil, openFailure(err, native)
	}
	t := &textFile{file: f, buf: bufio.NewWriterSize(f, 1<<16), enc: enc}
	if info, err := f.Stat(); err == nil && info.Size() == 0 {
		_, _ = t.buf.Write(enc.bom)
	}
	return t, nil
}

// openFailure is the error record of a file that cannot be opened.
func openFailure(err error, native string) error {
	return &interp.ErrorRecord{ID: "FileOpenFailure", Category: interp.OpenError, Target: native, Err: fileException(err, native)}
}

// fileException is the .NET exception for an operating system's error about a file.
func fileException(err error, native string) *object.Exception {
	t, text := object.IOExceptionType, err.Error()
	var pe *fs.PathError
	if errors.As(err, &pe) {
		text = pe.Err.Error() + " : '" + native + "'"
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		if info, serr := os.Stat(filepath.Dir(native)); serr != nil || !info.IsDir() {
			t, text = object.DirectoryNotFoundExceptionType, fmt.Sprintf("Could not find a part of the path '%s'.", native)
		} else {
			t, text = object.FileNotFoundExceptionType, fmt.Sprintf("Could not find file '%s'.", native)
		}
	case errors.Is(err, fs.ErrPermission), isDirectory(native):
		t, text = object.UnauthorizedAccessExceptionType, fmt.Sprintf("Access to the path '%s' is denied.", native)
	}
	x := object.NewException(t, text)
	x.Cause = err
	if t == object.FileNotFoundExceptionType {
		x.Props.Set("FileName", native)
	}
	return x
}

func isDirectory(native string) bool {
	info, err := os.Stat(native)
	return err == nil && info.IsDir()
}

func makeWritable(native string) {
	if info, err := os.Stat(native); err == nil && info.Mode()&0o200 == 0 {
		_ = os.Chmod(native, info.Mode()|0o200)
	}
}

// markOf is the encoding a file's byte order mark announces; nil when it has none.
func markOf(native string) *textEncoding {
	f, err := os.Open(native)
	if err != nil {
		return nil
	}
	defer f.Close()
	start := make([]byte, 4)
	n, _ := f.Read(start)
	for i := range marks {
		if m := marks[i].bom; n >= len(m) && string(start[:len(m)]) == m {
			return marked(i)
		}
	}
	return nil
}

func (t *textFile) write(s string) error {
	if t.enc.codec == nil && !t.enc.ascii {
		_, err := t.buf.WriteString(s)
		return err
	}
	_, err := t.buf.Write(t.enc.encode(s))
	return err
}

// close flushes and closes the file.
func (t *textFile) close() error {
	if t == nil || t.file == nil {
		return nil
	}
	err := t.buf.Flush()
	if cerr := t.file.Close(); err == nil {
		err = cerr
	}
	name := t.file.Name()
	t.file = nil
	if err != nil {
		return &interp.ErrorRecord{ID: "FileWriteFailure", Category: interp.WriteError, Target: name, Err: fileException(err, name)}
	}
	return nil
}

// abandon closes the file after a failure; what was written so far stays. A closed file is left alone.
func (t *textFile) abandon() { _ = t.close() }
