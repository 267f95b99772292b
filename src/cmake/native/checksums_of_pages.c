/* SQLite's own checksum VFS, kept out of the write-ahead log. As it stands it fills in the checksum of a page
   on its way into the log, after the log took its own checksum of that page: after a crash SQLite would find
   that the two disagree and drop what was committed (3.40.1 and 3.46.1). Here the log is opened by what lies
   below, and a page gets its checksum where it reaches the database file. What the log holds until then has
   the checksums of the log. */
#include <sqlite3.h>

#undef SQLITE_OPEN_WAL
#define SQLITE_OPEN_WAL 0
/* Checkpoints are such writes, so their beginning and end are not to be noticed: no file control has these. */
#undef SQLITE_FCNTL_CKPT_START
#define SQLITE_FCNTL_CKPT_START (-1)
#undef SQLITE_FCNTL_CKPT_DONE
#define SQLITE_FCNTL_CKPT_DONE (-2)

#define SQLITE_CKSUMVFS_STATIC
#include <ext/misc/cksumvfs.c>
