package format

import "strings"

const listSeparator = " : "

// writeList prints labels and values, one below the other, values wrapped beside their labels.
func writeList(labels, values []string, screen int, style Style, line func(string) error) error {
	if screen < len(listSeparator)+2 {
		return nil
	}
	width := 0
	for _, l := range labels {
		width = max(width, cells(l))
	}
	width = min(width, screen-len(listSeparator)-1)
	room := screen - width - len(listSeparator)
	margin := pad(width + len(listSeparator))
	for i, v := range values {
		prefix := label(labels[i], width, style)
		if len(v) <= room && !strings.ContainsAny(v, "\r\n") {
			if err := line(prefix + v); err != nil {
				return err
			}
			continue
		}
		for _, s := range wrap(v, room) {
			if err := line(prefix + s); err != nil {
				return err
			}
			prefix = margin
		}
	}
	return nil
}

func label(s string, width int, style Style) string {
	if n := cells(s); n > width {
		s = head(s, width)
	} else {
		s += pad(width - n)
	}
	if style.Label != "" {
		return style.Label + s + listSeparator + style.Reset
	}
	return s + listSeparator
}
