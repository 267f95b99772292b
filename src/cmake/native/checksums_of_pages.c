/* SQLite's own checksum VFS, kept out of the write-ahead log. As it stands it fills in the checksum of a page
   on its way into the log, after the log took its own checksum of that page: after a crash SQLite would find
   that the two disagree and drop what was committed (3.40.1 and 3.46.1). Here a page gets its checksum where it
   reaches the database file, and until then it has that of the log, which is looked at below. */
#include <sqlite3.h>

enum { open_log = SQLITE_OPEN_WAL };
#undef SQLITE_OPEN_WAL
#define SQLITE_OPEN_WAL 0
/* Checkpoints are such writes, so their beginning and end are not to be noticed: no file control has these. */
#undef SQLITE_FCNTL_CKPT_START
#define SQLITE_FCNTL_CKPT_START (-1)
#undef SQLITE_FCNTL_CKPT_DONE
#define SQLITE_FCNTL_CKPT_DONE (-2)

#define SQLITE_CKSUMVFS_STATIC
#include <ext/misc/cksumvfs.c>

/* The write-ahead log (sqlite.org/fileformat2.html#walformat): a header of 32 bytes, then frames of 24 bytes and
   a page each. A frame's checksum goes on from that of the frame before it. SQLite looks at them when it reads a
   log back after a crash, and never again; here each page that is read from the log is held against its frame's,
   for readers and for checkpoints, which would otherwise give a changed page a good checksum. */
enum { log_header = 32, frame_header = 24, smallest_page = 512 };
static const sqlite3_int64 nowhere = 0x7fffffffffffffffLL;

/* Takes the place of a CksmFile before the file of the VFS below. */
struct log_file {
    sqlite3_file base;
    const char* name;
    /* A transaction too large for the cache writes frames early and writes other pages over them; it sums them up
       when it commits (iReCksum in wal.c). Until then nobody else reads them, and whoever writes them must not hold
       them against anything. These are the ones from here on: the least page written since this file's last commit. */
    sqlite3_int64 unsummed;
    /* The last frame header that was written says that its frame ends a transaction. */
    int commits;
    /* A page was found changed. A start reads the log back up to there only, so nothing is added that it would lose. */
    int is_damaged;
};
_Static_assert(sizeof(struct log_file) <= sizeof(CksmFile), "ORIGFILE() would lie in it");

static u32 log_number(const u8* bytes, int is_big) {
    return is_big ? (u32)bytes[0] << 24 | (u32)bytes[1] << 16 | (u32)bytes[2] << 8 | bytes[3]
                  : (u32)bytes[3] << 24 | (u32)bytes[2] << 16 | (u32)bytes[1] << 8 | bytes[0];
}

static void log_sum(const u8* bytes, int size, int is_big, u32 sum[2]) {
    u32 first = sum[0], second = sum[1];
    const u8* const end = bytes + size;
    for (; bytes < end; bytes += 8) {
        first += log_number(bytes, is_big) + second;
        second += log_number(bytes + 4, is_big) + first;
    }
    sum[0] = first;
    sum[1] = second;
}

static int is_sum(const u8* bytes, const u32 sum[2]) {
    return log_number(bytes, 1) == sum[0] && log_number(bytes + 4, 1) == sum[1];
}

/* A page's number, and neither salt nor checksum: so SQLite writes what it means to sum up later. After some
   ROLLBACK TO it forgets to (3.40.1), and then such a frame, which says nothing of its page, is committed. */
static int is_without_sum(const u8* frame) {
    static const u8 none[16];
    return log_number(frame, 1) != 0 && memcmp(frame + 8, none, 16) == 0;
}

/* Does the page whose frame begins at `at` agree with it? SQLITE_OK if it does or nothing can be said. */
static int hold_against_frame(sqlite3_file* file, const u8* page, int size, sqlite3_int64 at) {
    u8 log[log_header], frame[frame_header], before[frame_header];
    u32 sum[2] = {0, 0};
    int is_big, is_first = at == log_header;
    int rc = file->pMethods->xRead(file, log, log_header, 0);
    if (rc == SQLITE_OK) rc = file->pMethods->xRead(file, frame, frame_header, at);
    if (rc == SQLITE_OK && !is_first)
        rc = file->pMethods->xRead(file, before, frame_header, at - size - frame_header);
    if (rc != SQLITE_OK) return rc;
    is_big = log[3] & 1;
    log_sum(log, log_header - 8, is_big, sum);
    if (!is_sum(log + log_header - 8, sum)) return SQLITE_IOERR_DATA;
    if (log_number(log + 8, 1) != (u32)size) return SQLITE_OK;
    if (is_without_sum(frame) || (!is_first && is_without_sum(before))) return SQLITE_OK;
    if (!is_first) {
        sum[0] = log_number(before + 16, 1);
        sum[1] = log_number(before + 20, 1);
    }
    log_sum(frame, 8, is_big, sum);
    log_sum(page, size, is_big, sum);
    /* The salt is the header's, else the frame is one from before the log began anew. */
    return is_sum(frame + 16, sum) && memcmp(frame + 8, log + 16, 8) == 0 ? SQLITE_OK : SQLITE_IOERR_DATA;
}

static int log_read(sqlite3_file* file, void* bytes, int size, sqlite3_int64 at) {
    struct log_file* log = (struct log_file*)file;
    sqlite3_file* below = ORIGFILE(file);
    const sqlite3_int64 frame = at - frame_header;
    int rc = below->pMethods->xRead(below, bytes, size, at);
    if (rc != SQLITE_OK || size < smallest_page || (size & (size - 1)) != 0) return rc;
    if ((frame - log_header) % (size + frame_header) != 0 || at >= log->unsummed) return rc;
    rc = hold_against_frame(below, (const u8*)bytes, size, frame);
    if (rc == SQLITE_IOERR_DATA) {
        log->is_damaged = 1;
        sqlite3_log(rc, "checksum fault offset %lld of \"%s\"", at, log->name);
    }
    return rc;
}

static int log_write(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 at) {
    struct log_file* log = (struct log_file*)file;
    sqlite3_file* below = ORIGFILE(file);
    if (log->is_damaged) return SQLITE_IOERR_DATA;
    if (size == frame_header) log->commits = log_number((const u8*)bytes + 4, 1) != 0;
    else if (at == 0 || log->commits) log->unsummed = nowhere;
    else if (at < log->unsummed) log->unsummed = at;
    return below->pMethods->xWrite(below, bytes, size, at);
}

static int log_close(sqlite3_file* file) {
    sqlite3_file* below = ORIGFILE(file);
    return below->pMethods->xClose(below);
}

static int log_control(sqlite3_file* file, int what, void* with) {
    sqlite3_file* below = ORIGFILE(file);
    return below->pMethods->xFileControl(below, what, with);
}

/* The first version's: a log is neither mapped nor has it shared memory. */
static const sqlite3_io_methods log_methods = {
    1, log_close, log_read, log_write, cksmTruncate, cksmSync, cksmFileSize, cksmLock, cksmUnlock,
    cksmCheckReservedLock, log_control, cksmSectorSize, cksmDeviceCharacteristics};

static int open_file(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* flags_out) {
    struct log_file* log = (struct log_file*)file;
    int rc;
    if ((flags & open_log) == 0) return cksmOpen(vfs, name, file, flags, flags_out);
    rc = ORIGVFS(vfs)->xOpen(ORIGVFS(vfs), name, ORIGFILE(file), flags, flags_out);
    log->base.pMethods = rc == SQLITE_OK ? &log_methods : 0;
    log->name = name;
    log->unsummed = nowhere;
    log->commits = log->is_damaged = 0;
    return rc;
}

/* For every file that the process opens from now on. */
int register_page_checksums(void) {
    cksm_vfs.xOpen = open_file;
    return sqlite3_register_cksumvfs(0);
}
