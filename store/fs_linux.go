package store

import (
	"bufio"
	"io"
	"os"
	"strings"

	"golang.org/x/sys/unix"
)

// networkMagic: statfs(2) and linux/magic.h.
var networkMagic = map[int64]string{
	0x6969:     "nfs",
	0x517B:     "smb",
	0xFE534D42: "smb2",
	0xFF534D42: "cifs",
	0x01021997: "9p",
	0x00C36400: "ceph",
	0x5346414F: "afs",
	0x6B414653: "afs",
	0x73757245: "coda",
	0x564C:     "ncp",
	0x0BD00BD0: "lustre",
	0x01161970: "gfs2",
	0x7461636F: "ocfs2",
}

const fuseMagic = 0x65735546

// networkFuse names what mounts itself as fuse.<name> and keeps its files on another machine.
// Other FUSE file systems (encrypted homes, ntfs-3g) are local.
var networkFuse = []string{
	"sshfs", "rclone", "s3fs", "s3ql", "goofys", "gcsfuse", "mount-s3", "blobfuse", "glusterfs", "davfs", "curlftpfs", "juicefs", "cephfs", "gvfsd", "google-drive", "onedriver", "smbnetfs",
}

// networkFileSystem returns the kind of network file system dir lies on, else "".
func networkFileSystem(dir string) (string, error) {
	var st unix.Statfs_t
	if err := unix.Statfs(dir, &st); err != nil {
		return "", err
	}
	magic := int64(uint32(st.Type)) // signed and 32 bits wide on some architectures
	if magic != fuseMagic {
		return networkMagic[magic], nil
	}
	mounts, err := os.Open("/proc/self/mountinfo")
	if err != nil {
		return "", nil // without /proc nobody can tell; most FUSE mounts are local
	}
	defer mounts.Close()
	return fuseKind(mounts, dir), nil
}

// fuseKind looks up the innermost mount above dir (proc_pid_mountinfo(5)).
func fuseKind(mountinfo io.Reader, dir string) string {
	best, kind := "", ""
	lines := bufio.NewScanner(mountinfo)
	for lines.Scan() {
		head, tail, ok := strings.Cut(lines.Text(), " - ")
		fields := strings.Fields(head)
		if !ok || len(fields) < 5 {
			continue
		}
		point := unescapeMount.Replace(fields[4])
		if len(point) >= len(best) && within(dir, point) {
			best = point
			kind, _, _ = strings.Cut(tail, " ")
		}
	}
	for _, name := range networkFuse {
		if strings.Contains(kind, name) {
			return kind
		}
	}
	return ""
}

// mountinfo writes these four as octal escapes.
var unescapeMount = strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`)

func within(path, folder string) bool {
	return path == folder || strings.HasPrefix(path, strings.TrimSuffix(folder, "/")+"/")
}
