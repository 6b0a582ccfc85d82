package cmdlets

import (
	"fmt"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// outputPath is the file that a path given for writing means. It need not exist; a wildcard must mean one file.
func outputPath(p *interp.Pipe, path string, literal bool) (string, error) {
	if !literal && object.HasWildcard(path) {
		found, err := p.Session().Glob(path)
		if err != nil {
			return "", err
		}
		switch len(found) {
		case 1:
			return found[0].Native, nil
		case 0:
			return "", &interp.ErrorRecord{ID: "FileOpenFailure", Category: interp.InvalidOperation, Target: path,
				Err: fmt.Errorf("Cannot perform operation because the wildcard path %s did not resolve to a file.", path)}
		}
		return "", &interp.ErrorRecord{ID: "ReadWriteMultipleFilesNotSupported", Category: interp.InvalidArgument, Target: path,
			Err: fmt.Errorf("Cannot perform operation because the path resolved to more than one file. This command cannot operate on multiple files.")}
	}
	if !literal {
		path = object.UnescapeWildcard(path)
	}
	r, err := p.Session().Resolve(path)
	if err != nil {
		return "", err
	}
	if r.Provider != "FileSystem" && r.Provider != "" {
		return "", &interp.ErrorRecord{ID: "ReadWriteFileNotFileSystemProvider", Category: interp.InvalidArgument, Target: path,
			Err: fmt.Errorf("Cannot open file because the current provider (Microsoft.PowerShell.Core\\%s) cannot open a file.", r.Provider)}
	}
	return r.Native, nil
}

// notFound is the record of a path that does not exist.
func notFound(display string) *interp.ErrorRecord { return interp.PathNotFound(display) }

// inputPath is the one existing file a path given for reading means.
func inputPath(p *interp.Pipe, path string, literal bool) (string, error) {
	if !literal && object.HasWildcard(path) {
		found, err := p.Session().Glob(path)
		if err != nil {
			return "", err
		}
		switch len(found) {
		case 1:
			return found[0].Native, nil
		case 0:
			return "", &interp.ErrorRecord{ID: "FileOpenFailure", Category: interp.OpenError, Target: path,
				Err: object.NewException(object.FileNotFoundExceptionType,
					fmt.Sprintf("Cannot perform operation because the wildcard path %s did not resolve to a file.", path))}
		}
	}
	return outputPath(p, path, literal)
}
