package format

// wideWriter collects entries into rows of a table without headings.
type wideWriter struct {
	table   *tableWriter
	row     []string
	columns int
}

func newWideWriter(screen, columns int, line func(string) error) *wideWriter {
	widths := make([]int, columns)
	aligns := make([]Align, columns)
	for i := range aligns {
		aligns[i] = AlignLeft
	}
	return &wideWriter{table: newTableWriter(screen, widths, aligns, Style{}, line), columns: columns}
}

// wideColumns is how many columns of autosized entries fit.
func wideColumns(screen, longest int) int {
	if longest <= 0 {
		return 1
	}
	return max(1, screen/(longest+1))
}

func (w *wideWriter) add(text string) error {
	w.row = append(w.row, text)
	if len(w.row) < w.columns {
		return nil
	}
	return w.flush()
}

func (w *wideWriter) flush() error {
	if len(w.row) == 0 {
		return nil
	}
	row := make([]string, w.columns)
	copy(row, w.row)
	w.row = w.row[:0]
	return w.table.row(row, false)
}
