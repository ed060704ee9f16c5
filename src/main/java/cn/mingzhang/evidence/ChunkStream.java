package cn.mingzhang.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file read piece by piece, one in memory at a time. The last piece is given out only when the whole agrees with the
 * digest on file: whoever tampers with the database hands nobody a complete file.
 */
final class ChunkStream extends InputStream {

    private final StoredFiles files;
    private final StoredFile file;
    private final MessageDigest digest;
    private byte[] piece = {};
    private int at;
    private int next;
    private long left;

    ChunkStream(StoredFiles files, StoredFile file) {
        this.files = files;
        this.file = file;
        this.left = file.size();
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public int read() throws IOException {
        return fill() ? piece[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        var count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean fill() throws IOException {
        if (at < piece.length) {
            return true;
        }
        if (left == 0) {
            return false;
        }
        piece = files.chunk(file.id(), next++);
        at = 0;
        left -= piece.length;
        digest.update(piece);
        if (left < 0 || left == 0 && !HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new IOException("file " + file.id() + " does not agree with its digest");
        }
        return true;
    }
}
