package complete

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"migsh/shell/interp"
	"migsh/shell/object"
)

// fileOptions say which files are wanted and how they are written.
type fileOptions struct {
	folders bool // only folders
	literal bool // for -LiteralPath: wildcards are not escaped
	command bool // a quoted name needs & before it
}

// files completes a path: the items of the folder that is written, or of all that its wildcards match.
func (r *request) files(word string, o fileOptions) []*Result {
	quote := quoteOf(word)
	plain := unquote(word)
	if strings.ContainsAny(word, "$") && quote != '\'' {
		return nil // pwsh: a path with variables in it is not worked out
	}
	if found, ok := r.driveItems(plain, quote); ok {
		return found
	}
	slashed := strings.ReplaceAll(plain, `\`, "/")
	if slashed == ".." || slashed == "." || strings.HasSuffix(slashed, "/..") {
		return nil
	}
	dir, name := "", slashed
	if i := strings.LastIndexByte(slashed, '/'); i >= 0 {
		dir, name = slashed[:i+1], slashed[i+1:]
	}
	folders, err := r.view.Session().Glob(orDot(dir))
	if err != nil {
		return nil
	}
	matches := matcher(name)
	var out []*Result
	for _, f := range folders {
		if f.Provider != "FileSystem" {
			continue
		}
		out = append(out, r.folderItems(f, dir, matches, quote, o)...)
	}
	slices.SortStableFunc(out, func(a, b *Result) int { return strings.Compare(strings.ToLower(a.ToolTip), strings.ToLower(b.ToolTip)) })
	return out
}

func orDot(dir string) string {
	switch {
	case dir == "":
		return "."
	case len(dir) > 1:
		return strings.TrimSuffix(dir, "/")
	}
	return dir
}

// folderItems are the matching items of one folder.
func (r *request) folderItems(folder interp.Path, dir string, matches func(string) bool, quote byte, o fileOptions) []*Result {
	entries, err := os.ReadDir(folder.Native)
	if err != nil {
		return nil
	}
	base := r.writtenFolder(folder, dir)
	var out []*Result
	for _, e := range entries {
		name := e.Name()
		if !matches(name) {
			continue
		}
		kind := ProviderItem
		if fi, err := os.Stat(filepath.Join(folder.Native, name)); err == nil && fi.IsDir() {
			kind = ProviderContainer
		}
		if o.folders && kind != ProviderContainer {
			continue
		}
		text := quotedPath(base+name, name, quote, !o.literal && !r.opts.LiteralPaths)
		if o.command && text != base+name && quote == 0 {
			text = "& " + text
		}
		out = append(out, &Result{text, name, kind, r.view.Session().Below(folder, name).Display})
	}
	return out
}

// quotedPath quotes a path. pwsh: a name that begins with one of three signs is quoted always.
func quotedPath(path, name string, quote byte, pattern bool) string {
	text := quoted(path, quote, pattern)
	if quote == 0 && text == path && strings.ContainsAny(name[:1], "#-@") {
		return quoted(path, '\'', pattern)
	}
	return text
}

// writtenFolder is how a folder is written before its items' names: as the word has it when absolute, else from the location.
func (r *request) writtenFolder(f interp.Path, dir string) string {
	drive := strings.Contains(dir, ":")
	switch {
	case strings.HasPrefix(dir, "~"), strings.HasPrefix(dir, "/") && !r.opts.RelativeFilePaths, drive:
		if object.HasWildcard(dir) {
			return strings.TrimSuffix(f.Display, "/") + "/"
		}
		return dir
	}
	rel, err := filepath.Rel(r.view.Session().Location().Native, f.Native)
	if err != nil {
		return dir
	}
	rel = filepath.ToSlash(rel)
	switch {
	case rel == ".":
		return "./"
	case rel == "..", strings.HasPrefix(rel, "../"):
		return rel + "/"
	}
	return "./" + rel + "/"
}

// isDriveQualified reports whether a word begins with the name of a drive.
func isDriveQualified(r *request, word string) bool {
	name, _, ok := strings.Cut(word, ":")
	return ok && r.view.Session().Drive(name) != nil
}

// driveItems completes the items of the drives that are no file systems: Env:, Function:, Variable:, Alias:.
func (r *request) driveItems(word string, quote byte) ([]*Result, bool) {
	name, rest, ok := strings.Cut(word, ":")
	if !ok {
		return nil, false
	}
	d := r.view.Session().Drive(name)
	if d == nil || d.Provider == "FileSystem" {
		return nil, false
	}
	matches := matcher(strings.TrimLeft(rest, `/\`))
	var out []*Result
	for _, item := range r.itemsOf(d.Provider) {
		if matches(item) {
			text := d.Name + ":/" + item
			out = append(out, &Result{quoted(text, quote, true), item, ProviderItem, text})
		}
	}
	slices.SortStableFunc(out, byText)
	return out, true
}

func (r *request) itemsOf(provider string) []string {
	switch provider {
	case "Environment":
		return environmentNames()
	case "Function":
		return r.namesOf(interp.KindFunction)
	case "Alias":
		return r.namesOf(interp.KindAlias)
	}
	var out []string
	for _, v := range r.view.Variables() {
		out = append(out, v.Name)
	}
	return out
}

func environmentNames() []string {
	var out []string
	for _, e := range os.Environ() {
		name, _, _ := strings.Cut(e, "=")
		out = append(out, name)
	}
	return out
}
